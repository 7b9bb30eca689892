import { TrendChart } from "#app/components/charts/trend-chart.tsx";
import { formatDate } from "#app/components/dates.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";

interface SizeOnDay {
  day: string;
  members: number;
  entered: number;
  gone: number;
}

/** How large a segment was at the end of each day, with who came and went over all of them. */
export function SizeChart({ sizes }: { sizes: readonly SizeOnDay[] }) {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined || sizes.length < 2) return null;
  const entered = sizes.slice(1).reduce((sum, day) => sum + day.entered, 0);
  const gone = sizes.slice(1).reduce((sum, day) => sum + day.gone, 0);
  const change = last.members - first.members;
  const title =
    change === 0
      ? `As large as ${formatNoun(sizes.length - 1, "day", "days")} ago`
      : `${formatCount(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than ${formatNoun(sizes.length - 1, "day", "days")} ago`;
  return (
    <TrendChart
      title={title}
      measure="Customers"
      points={sizes.map(({ day, members }) => ({ label: formatDate(day), value: members }))}
      note={`${formatCount(entered)} entered and ${formatCount(gone)} left in this time; customers who were removed count in neither.`}
    />
  );
}
