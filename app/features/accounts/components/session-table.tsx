import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { browserName } from "../browser-name.ts";

export interface OpenSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  current: boolean;
}

/** Where somebody is signed in; each but the current session can be ended. */
export function SessionTable({ sessions }: { sessions: readonly OpenSession[] }) {
  return (
    <Table
      caption="Where you are signed in"
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: "browser",
          header: "Browser",
          main: true,
          cell: (session) => (
            <span className="break-words font-normal">{browserName(session.userAgent)}</span>
          ),
        },
        { key: "opened", header: "Signed in", cell: (session) => <DateText iso={session.createdAt} time /> },
        { key: "seen", header: "Last used", cell: (session) => <DateText iso={session.lastSeenAt} time /> },
        {
          key: "end",
          header: "End",
          cell: (session) =>
            session.current ? <Tag tone="ok">this browser</Tag> : <EndForm session={session} />,
        },
      ]}
    />
  );
}

function EndForm({ session }: { session: OpenSession }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="revoke-session" />
      <input type="hidden" name="sessionId" value={session.id} />
      <Button look="danger" size="small" aria-label={`End the session of ${browserName(session.userAgent)}`}>
        End
      </Button>
    </Form>
  );
}
