import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { decidedNames, type ReviewDecision } from "../review.schema.ts";

export interface Decided {
  decision: ReviewDecision | null;
  note: string;
  decidedByName: string | null;
  decidedAt: string | null;
  nextDueAt: string | null;
}

/** What a review that is done decided, by whom and when. */
export function DecidedNote({ decision, note, decidedByName, decidedAt, nextDueAt }: Decided) {
  if (decision === null || decidedAt === null) return null;
  return (
    <Panel>
      <p className="font-semibold">{decidedNames[decision]}</p>
      {note !== "" && <p className="mt-2 max-w-reading whitespace-pre-line">{note}</p>}
      <p className="mt-2 text-ink-soft text-sm">
        {decidedByName ?? "Somebody"}, <DateText iso={decidedAt} />
        {nextDueAt && (
          <>
            . Next review on <DateText iso={nextDueAt} />
          </>
        )}
        .
      </p>
    </Panel>
  );
}
