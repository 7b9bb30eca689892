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
        end: mean === null ? "n = 0" : `${rounded(mean.mean)}, n = ${formatCount(n)}`,
      }))}
      endColumn="Mean, n"
      note="Shares are of those who answered the row. The mean counts the first column as 1, the second as 2 and so on."
    />
  );
}

/** A ranking: mean ranks with their intervals, and how often each option took each place. */
export function RankingChart({ options, n }: { options: readonly RankedOption[]; n: number }) {
  const ranked = options.filter(({ mean }) => mean !== null);
  const places = options[0]?.byRank.length ?? 1;
  const first = ranked[0];
  return (
    <div className="grid gap-6">
      <DotInterval
        title={
          first?.mean
            ? `${first.label} comes first, at rank ${rounded(first.mean.mean)} on average`
            : "Nothing was ranked yet"
        }
        measure="Mean rank"
        from={1}
        to={Math.max(2, places)}
        dots={ranked.map(({ id, label, mean, n: rankedBy }) => ({
          key: id,
          label,
          value: mean?.mean ?? 0,
          low: mean?.low ?? null,
          high: mean?.high ?? null,
          text: `${mean ? meanInWords(mean) : ""}, n = ${formatCount(rankedBy)}`,
        }))}
        note={`n = ${formatCount(n)}. Rank 1 is the best; the mean is of those who ranked the option, with its 95 % interval.`}
      />
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
