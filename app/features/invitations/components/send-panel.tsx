import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";

/** The last step of a draft: now, at a time, or not at all. */
export function SendPanel({
  surveyId,
  invitationId,
  sendAt,
  people,
  ready,
  errors,
}: {
  surveyId: string;
  invitationId: string;
  /** When a scheduled mailing is sent; null for a draft. */
  sendAt: string | null;
  people: number;
  /** Whether a mail server is there and the survey takes answers. */
  ready: boolean;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <Panel className="mb-8 grid gap-6">
      {sendAt && (
        <p>
          It is sent at <DateText iso={sendAt} time />.
        </p>
      )}
      <div className="flex flex-wrap items-end gap-4">
        {ready && people > 0 && (
          <Form method="post">
            <input type="hidden" name="intent" value="send" />
            <Button>Send now</Button>
          </Form>
        )}
        {ready && people > 0 && (
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="intent" value="schedule" />
            <TextField
              name="sendAt"
              label={sendAt ? "Another time (UTC)" : "Or at a time (UTC)"}
              type="datetime-local"
              required
              error={errors.sendAt}
            />
            <Button look="secondary">Send then</Button>
          </Form>
        )}
        {!sendAt && (
          <LinkButton look="secondary" to={paths.editInvitation(surveyId, invitationId)}>
            Change it
          </LinkButton>
        )}
        <Form method="post">
          <input type="hidden" name="intent" value={sendAt ? "cancel" : "remove"} />
          <Button look="danger">{sendAt ? "Cancel it" : "Remove this draft"}</Button>
        </Form>
      </div>
    </Panel>
  );
}

/** What can be done with a mailing that was sent. */
export function RunningPanel({ state }: { state: "running" | "paused" }) {
  return (
    <Form method="post" className="mb-8 flex flex-wrap gap-3">
      {state === "running" ? (
        <Button look="secondary" name="intent" value="pause">
          Pause
        </Button>
      ) : (
        <Button name="intent" value="continue">
          Go on
        </Button>
      )}
      <Button look="danger" name="intent" value="cancel">
        Cancel what is not sent yet
      </Button>
    </Form>
  );
}
