import { TrendChart } from "#app/components/charts/trend-chart.tsx";
import { formatDate } from "#app/components/dates.ts";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { divergenceInWords, driftInWords, holdingShare, type ToldPoint } from "../drift-words.ts";
import { evenPoints } from "../even-points.ts";

export interface ShownPoint extends ToldPoint {
  untold: number;
  members: number;
  speakers: number;
  lookedBack: boolean;
}

/** How many lines held, day by day, as a line with its sentence and everything that was counted behind it. */
export function DriftChart({ points }: { points: readonly ShownPoint[] }) {
  const told = points.filter((point) => holdingShare(point) !== null);
  const last = points.at(-1);
  const lookedBack = points.filter((point) => point.lookedBack);
  const title = driftInWords(told, formatDate);
  return (
    <div className="grid max-w-reading gap-4">
      {told.length > 1 ? (
        <TrendChart
          title={title}
          points={evenPoints(told).map((point) => ({
            label: formatDate(point.day),
            value: holdingShare(point) ?? 0,
          }))}
          measure="Lines that hold"
          format={formatShare}
          note="Of the lines with numbers that can be told of, the share whose numbers today are within the interval they were written with, or differ by no more than chance explains."
        />
      ) : (
        <p className="font-semibold">{title}</p>
      )}
      <p className="text-sm text-ink-soft">{divergenceInWords(last?.themeDivergence ?? null)}</p>
      {lookedBack.length > 0 && (
        <p className="text-sm text-ink-soft">
          Up to {formatDate(lookedBack.at(-1)?.day ?? "")} counted afterwards: only the lines on themes, by
          what today's members had said until each day. Nothing is known of how their other values stood then.
        </p>
      )}
      <Disclosure summary="Every count">
        <Table
          caption="How many lines held on each day"
          columns={[
            { key: "day", header: "Day", main: true, cell: (point) => formatDate(point.day) },
            { key: "holding", header: "Hold", align: "end", cell: (point) => formatCount(point.holding) },
            { key: "moved", header: "Moved", align: "end", cell: (point) => formatCount(point.moved) },
            { key: "untold", header: "Not told", align: "end", cell: (point) => formatCount(point.untold) },
            { key: "members", header: "Members", align: "end", cell: (point) => formatCount(point.members) },
            { key: "speakers", header: "Spoke", align: "end", cell: (point) => formatCount(point.speakers) },
            {
              key: "themes",
              header: "Moved between themes",
              align: "end",
              cell: ({ themeDivergence }) => (themeDivergence === null ? "–" : formatShare(themeDivergence)),
            },
          ]}
          rows={points.toReversed()}
          rowKey={(point) => point.day}
        />
      </Disclosure>
    </div>
  );
}
