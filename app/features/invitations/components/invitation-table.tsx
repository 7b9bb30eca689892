import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { InvitationState } from "../invitation.schema.ts";
import type { PersonStatus } from "../person-status.ts";
import { fillPlaceholders } from "../placeholders.ts";
import { InvitationStateTag } from "./invitation-state.tsx";

export interface ListedInvitation {
  id: string;
  subject: string;
  state: InvitationState;
  done: boolean;
  createdAt: string;
  counts: Partial<Record<PersonStatus, number>>;
}

/** How many people got a mail: whatever came of it. */
function sentCount(counts: ListedInvitation["counts"]): number {
  const { sent = 0, opened = 0, answered = 0, bounced = 0, unsubscribed = 0 } = counts;
  return sent + opened + answered + bounced + unsubscribed;
}

/** The mailings of a survey. */
export function InvitationTable({
  surveyId,
  surveyTitle,
  invitations,
}: {
  surveyId: string;
  surveyTitle: string;
  invitations: readonly ListedInvitation[];
}) {
  return (
    <Table
      caption="Mailings of this survey"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "subject",
          header: "Subject",
          main: true,
          cell: ({ id, subject }) => (
            <Link to={paths.surveyInvitation(surveyId, id)} className="link">
              {fillPlaceholders(subject, { name: null, survey: surveyTitle })}
            </Link>
          ),
        },
        {
          key: "state",
          header: "State",
          cell: ({ state, done }) => <InvitationStateTag state={state} done={done} />,
        },
        { key: "sent", header: "Sent", align: "end", cell: ({ counts }) => formatCount(sentCount(counts)) },
        {
          key: "answered",
          header: "Answered",
          align: "end",
          cell: ({ counts }) => formatCount(counts.answered ?? 0),
        },
        {
          key: "bounced",
          header: "Bounced",
          align: "end",
          cell: ({ counts }) => formatCount(counts.bounced ?? 0),
        },
        { key: "made", header: "Made", cell: ({ createdAt }) => <DateText iso={createdAt} /> },
      ]}
    />
  );
}
