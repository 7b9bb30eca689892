import { BarList } from "#app/components/charts/bar-list.tsx";
import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { HeatTable } from "#app/components/charts/heat-table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import type { MatrixRow, RankedOption } from "../ranked-results.ts";
import { meanInWords, rounded } from "../result-words.ts";

/** A matrix as a heat table: each row's shares over the columns, its mean and n. */
export function MatrixChart({
  rows,
  columns,
}: {
  rows: readonly MatrixRow[];
  columns: readonly { id: string; label: string }[];
}) {
  const rated = rows
    .filter(({ mean }) => mean !== null)
    .sort((a, b) => (b.mean?.mean ?? 0) - (a.mean?.mean ?? 0));
  const [best, worst] = [rated.at(0), rated.at(-1)];
  const title =
    best?.mean && worst?.mean && best !== worst
      ? `Furthest towards “${columns.at(-1)?.label}”: ${best.label} (${rounded(best.mean.mean)} of ${columns.length}); furthest from it: ${worst.label} (${rounded(worst.mean.mean)})`
      : "How each row was answered";
  return (
    <HeatTable
      title={title}
      columns={columns.map(({ id, label }) => ({ key: id, label }))}
      rows={rows.map(({ id, label, n, cells, mean }) => ({
        key: id,
        label,
        cells: cells.map(({ share, count }) => ({
          share,
          text: formatShare(share),
          count: formatCount(count),
        })),
        end: mean === null ? "n = 0" : `${rounded(mean.mean)}, n\u00a0=\u00a0${formatCount(n)}`,
      }))}
      endColumn="Mean, n"
      note="Shares are of those who answered the row. The mean counts the first column as 1, the second as 2 and so on."
    />
  );
}

/** A ranking: which options stand first, and how often each took each place. */
export function RankingChart({ options, n }: { options: readonly RankedOption[]; n: number }) {
  const ranked = options.filter(({ mean }) => mean !== null);
  const places = options[0]?.byRank.length ?? 1;
  return (
    <div className="grid gap-6">
      {ranked.some((option) => option.n < n) ? (
        <RankedBySome options={ranked} n={n} places={places} />
      ) : (
        <RankedByAll options={ranked} n={n} places={places} />
      )}
      <HeatTable
        title="How often each took which place"
        columns={Array.from({ length: places }, (_, index) => ({
          key: String(index + 1),
          label: `${index + 1}.`,
        }))}
        rows={ranked.map(({ id, label, byRank, n: rankedBy }) => ({
          key: id,
          label,
          cells: byRank.map((count) => ({
            share: rankedBy === 0 ? 0 : count / rankedBy,
            text: formatShare(rankedBy === 0 ? 0 : count / rankedBy),
            count: formatCount(count),
          })),
          end: formatCount(rankedBy),
        }))}
        endColumn="Ranked by"
      />
    </div>
  );
}

interface Ranked {
  options: readonly RankedOption[];
  n: number;
  places: number;
}

/** Everybody ranked everything: mean ranks with their intervals. */
function RankedByAll({ options, n, places }: Ranked) {
  const first = options[0];
  return (
    <DotInterval
      title={
        first?.mean
          ? `${first.label} comes first, at rank ${rounded(first.mean.mean)} on average`
          : "Nothing was ranked yet"
      }
      measure="Mean rank"
      from={1}
      to={Math.max(2, places)}
      dots={options.map(({ id, label, mean, n: rankedBy }) => ({
        key: id,
        label,
        value: mean?.mean ?? 0,
        low: mean?.low ?? null,
        high: mean?.high ?? null,
        text: `${mean ? meanInWords(mean) : ""}, n = ${formatCount(rankedBy)}`,
      }))}
      note={`n = ${formatCount(n)}. Rank 1 is the best; the bar around each mean is its 95 % interval.`}
    />
  );
}

/** Each ranked only some: how many did, and how high, in one figure. */
function RankedBySome({ options, n, places }: Ranked) {
  const inWords = ({ n: rankedBy, mean }: RankedOption) =>
    `${formatCount(rankedBy)} of ${formatCount(n)} ranked it, at ${mean ? rounded(mean.mean) : "–"} on average`;
  const first = options[0];
  return (
    <BarList
      title={first ? `${first.label} comes first: ${inWords(first)}` : "Nothing was ranked yet"}
      measure="Ranked"
      max={n * places}
      bars={options.map((option) => ({
        key: option.id,
        label: option.label,
        value: option.points,
        text: inWords(option),
      }))}
      note={`n = ${formatCount(n)}. A bar is the share of all points: ${places} for a first place, 1 for the last, none for an option that was not ranked (Borda count).`}
    />
  );
}
