import { DateText } from "#app/components/date-text.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { InvitationState } from "../invitation.schema.ts";
import type { ListedPerson } from "../listed-person.ts";
import { type PersonStatus, statusNames } from "../person-status.ts";
import { PeopleTable } from "./people-table.tsx";
import { RunningPanel } from "./send-panel.tsx";
import { StatusTotals } from "./status-totals.tsx";

interface RunningPage {
  surveyId: string;
  invitation: { id: string; state: InvitationState; gathered: boolean };
  anonymous: boolean;
  counts: Partial<Record<PersonStatus, number>>;
  progress: { waiting: number; nextDue: string | null };
  status: PersonStatus | null;
  paged: boolean;
  list: { people: readonly ListedPerson[]; next: string | null } | null;
}

/** A mailing that was sent: what became of each mail, and how it goes on. */
export function RunningView({ page }: { page: RunningPage }) {
  const { surveyId, invitation, counts, progress, status, list } = page;
  const { id, state, gathered } = invitation;
  const at = (query = {}) => paths.surveyInvitation(surveyId, id, query);
  const active = (state === "running" && (!gathered || progress.waiting > 0)) || state === "paused";
  return (
    <>
      <p className="mb-6 max-w-reading">
        {!gathered && state === "running" && "The list is still being made. "}
        {active && progress.waiting > 0 && (
          <>
            {formatNoun(progress.waiting, "mail waits", "mails wait")}, reminders among them
            {state === "running" && progress.nextDue && (
              <>
                ; the next is due at <DateText iso={progress.nextDue} time />
              </>
            )}
            .
          </>
        )}
        {state === "running" && !active && "Everything that is to be sent was sent."}
        {page.anonymous &&
          " The survey is anonymous: nobody can see who opened it or answered, so reminders go to everybody."}
      </p>
      {active && (state === "running" || state === "paused") && <RunningPanel state={state} />}
      <StatusTotals surveyId={surveyId} invitationId={id} counts={counts} />
      <Section title="People" id="people">
        {status && (
          <FilterChips
            chips={[{ label: `Status is ${statusNames[status].toLowerCase()}`, removeHref: at() }]}
            clearHref={at()}
          />
        )}
        {list && list.people.length > 0 ? (
          <PeopleTable people={list.people} />
        ) : (
          <p>{status ? "Nobody has this status." : "Nobody is on the list yet."}</p>
        )}
        <Pager
          previous={page.paged ? at({ status }) : null}
          next={list?.next ? at({ status, after: list.next }) : null}
          shown={list?.people.length ?? 0}
        />
      </Section>
    </>
  );
}
