import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { sharesToShow } from "../line-shares.ts";
import { sourceInWords } from "../source-words.ts";

interface Today {
  n: number;
  of: number;
  low: number;
  high: number;
  share: number;
  othersN: number;
  othersOf: number;
  oldest: string | null;
  newest: string | null;
  sources: { source: string; n: number }[];
}

/** The numbers under a line, drawn with their intervals, and how fresh they are; drafted and today's where they differ. */
export function NumbersThenAndNow({
  evidence,
  today,
  moved,
  draftedAt,
}: {
  evidence: LineEvidence;
  today: Today | null;
  moved: boolean;
  draftedAt: string;
}) {
  const { title, dots } = sharesToShow(evidence, today);
  const oldest = today?.oldest ?? evidence.oldest;
  const newest = today?.newest ?? evidence.newest;
  const sources = today?.sources ?? evidence.sources ?? [];
  return (
    <div className="grid gap-4">
      {moved && (
        <FormMessage tone="note">
          The numbers have moved since the draft: today's share lies outside the interval that the line was
          drafted with. Both are shown.
        </FormMessage>
      )}
      {dots.length > 0 && (
        <DotInterval
          title={title}
          dots={dots}
          from={0}
          to={1}
          measure="Share with its 95 % interval"
          note="A dot is the share among those of whom it is known; its band is the interval in which the true share lies in 95 of 100 such cases."
        />
      )}
      <dl className="grid max-w-reading grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-soft">Drafted</dt>
        <dd>
          <DateText iso={draftedAt} />
        </dd>
        {oldest && newest && (
          <>
            <dt className="text-ink-soft">Rests on</dt>
            <dd>
              what was learnt from <DateText iso={oldest} /> to <DateText iso={newest} />
            </dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt className="text-ink-soft">Sources</dt>
            <dd>{sources.map(({ source, n }) => `${sourceInWords(source)} (${n})`).join(", ")}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
