import { HeatTable } from "#app/components/charts/heat-table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { rfmSquares } from "../rfm-squares.ts";

const recencyNames = ["longest ago", "long ago", "a while ago", "lately", "most lately"];

/** How many customers stand where: how lately they bought by what they are worth. `cells` are the 125 counts. */
export function RfmHeat({ cells, buyers }: { cells: readonly number[]; buyers: number }) {
  const rows = rfmSquares(cells);
  const counts = rows.flatMap(({ squares }) => squares.map(({ count }) => count));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const top = rows[0]?.squares.at(-1)?.count ?? 0;
  return (
    <HeatTable
      title={`${formatCount(top)} of ${formatCount(all)} customers who bought are among the most recent and the most worth`}
      columns={[1, 2, 3, 4, 5].map((worth) => ({ key: String(worth), label: `Worth ${worth}` }))}
      endColumn="Share"
      note={`Rows: when they bought last. Columns: the mean of how often and for how much, rounded up. ${formatCount(buyers)} customers bought; equal values always share a step.`}
      rows={rows.map(({ recency, squares }) => ({
        key: String(recency),
        label: `${recency}: bought ${recencyNames[recency - 1]}`,
        cells: squares.map(({ count, name }) => ({
          share: count / most,
          text: formatCount(count),
          count: `${formatCount(count)}, ${name}`,
        })),
        end: all === 0 ? "–" : formatShare(squares.reduce((sum, { count }) => sum + count, 0) / all),
      }))}
    />
  );
}
