import { ChartFigure } from "./chart-figure.tsx";

export interface HeatRow {
  key: string;
  label: string;
  /** In the order of the columns; `share` 0 to 1 sets how dark the cell is, `count` stands in the numbers behind. */
  cells: readonly { share: number; text: string; count: string }[];
  /** What stands at the row's end, such as its mean and n. */
  end: string;
}

/** Shares as cells that grow darker, each with its number written on it; rows that are compared stand under each other. */
export function HeatTable({
  title,
  columns,
  rows,
  endColumn,
  note,
}: {
  title: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly HeatRow[];
  /** The heading of what stands at the rows' ends. */
  endColumn: string;
  note?: string;
}) {
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{
        columns: ["", ...columns.map(({ label }) => label), endColumn],
        rows: rows.map(({ label, cells, end }) => [label, ...cells.map(({ count }) => count), end]),
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
        <table className="w-full border-separate border-spacing-0.5 text-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" className="px-1 pb-1 align-bottom font-normal text-ink-soft">
                  {label}
                </th>
              ))}
              <th scope="col" className="px-1 pb-1 text-end align-bottom font-normal text-ink-soft">
                {endColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="min-w-24 py-1 pe-3 text-start font-normal">
                  {row.label}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]?.key} className="relative h-8 min-w-12 p-0 text-center">
                    <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0">
                      <rect
                        width="100%"
                        height="100%"
                        rx="2"
                        className="fill-chart-ground"
                        fillOpacity="0.5"
                      />
                      <rect
                        width="100%"
                        height="100%"
                        rx="2"
                        className="fill-chart-band"
                        fillOpacity={cell.share.toFixed(2)}
                      />
                    </svg>
                    <span className="tabular relative">{cell.text}</span>
                  </td>
                ))}
                <td className="tabular ps-3 text-end font-semibold">{row.end}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFigure>
  );
}
