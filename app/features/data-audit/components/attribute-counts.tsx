import { DateText } from "#app/components/date-text.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { sourceNames, valueSources } from "#app/features/attributes/leading-rule.ts";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import type { AttributeCount } from "../attribute-count.ts";
import type { Finding } from "../verdict.ts";
import { FindingTags } from "./finding-tags.tsx";

/** How much is known of one attribute, how old that is and where it is from, as it was counted last. */
export function AttributeCounts({
  audited: { count, findings },
}: {
  audited: { count: AttributeCount | null; findings: readonly Finding[] };
}) {
  if (count === null) return <p className="mb-12">It is counted within the next minutes.</p>;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : formatShare(part / whole));
  return (
    <div className="mb-12">
      <div className="mb-4">
        <FindingTags findings={findings} />
      </div>
      <StatRow>
        <Stat label="Known" value={share(count.filled, count.subjects)} n={count.subjects} />
        <Stat label="Of the best" value={share(count.bestKnown, count.best)} n={count.best} />
        <Stat label="Out of date" value={share(count.stale, count.filled)} n={count.filled} />
        <Stat label="Sources disagree" value={formatCount(count.disputed)} />
        <Stat label="Do not fit" value={formatCount(count.unfit)} />
      </StatRow>
      <p className="mt-6 text-sm text-ink-soft">
        {sourceWords(count.sources)}
        {count.oldestAt !== null && count.newestAt !== null && (
          <>
            {" "}
            Learnt between <DateText iso={count.oldestAt} /> and <DateText iso={count.newestAt} />:{" "}
            {ageWords(count)}.
          </>
        )}{" "}
        Counted <DateText iso={count.countedAt} time />.
      </p>
    </div>
  );
}

/** Where leading values come from: "1,204 said in a survey, 97 from a file." */
export function sourceWords(sources: AttributeCount["sources"]): string {
  const parts = valueSources.flatMap((source) =>
    sources[source] === 0 ? [] : [`${formatCount(sources[source])} ${sourceNames[source]}`],
  );
  return parts.length === 0 ? "No value yet." : `${parts.join(", ")}.`;
}

function ageWords({ ages }: AttributeCount): string {
  return [
    [ages.month, "in the last month"],
    [ages.quarter, "in the quarter before"],
    [ages.year, "in the year before"],
    [ages.older, "earlier"],
  ]
    .flatMap(([number, when]) => (number === 0 ? [] : [`${formatCount(Number(number))} ${when}`]))
    .join(", ");
}
