import { Link } from "@remix-run/react";
import { formatCount } from "#app/lib/numbers.ts";

export interface HeatCell {
  value: number;
  text?: string;
  to?: string;
}

export interface HeatRow {
  key: string;
  label: string;
  to?: string;
  cells: readonly HeatCell[];
}

const grounds = ["", "bg-accent-soft", "bg-chart-band", "bg-chart text-on-accent"];

/** A table of numbers whose grounds grow darker with them; the table is the chart, so none stands behind it. */
export function HeatTable({
  title,
  columns,
  rows,
  corner,
  note,
}: {
  title: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  /** What the rows are: "Theme". */
  corner: string;
  note?: string;
}) {
  const highest = Math.max(1e-9, ...rows.flatMap((row) => row.cells.map((cell) => cell.value)));
  return (
    <figure data-keep="">
      <figcaption className="mb-3 max-w-reading font-semibold">{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
        <table className="w-full border-collapse text-sm" data-print-colour="">
          <thead>
            <tr className="text-ink-soft">
              <th scope="col" className="py-1 pe-3 text-start font-semibold">
                {corner}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="px-2 py-1 text-end font-semibold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="min-w-32 py-1 pe-3 text-start font-normal">
                  <MaybeLink to={row.to} text={row.label} />
                </th>
                {row.cells.map((cell, index) => (
                  <td
                    key={columns[index]}
                    className={`tabular border border-paper px-2 py-1 text-end ${groundOf(cell.value / highest)}`}
                  >
                    <MaybeLink to={cell.to} text={cell.text ?? formatCount(cell.value)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <p className="mt-2 text-sm text-ink-soft">{note}</p>}
    </figure>
  );
}

function groundOf(share: number): string {
  return grounds[share <= 0 ? 0 : share < 1 / 3 ? 1 : share < 2 / 3 ? 2 : 3] ?? "";
}

function MaybeLink({ to, text }: { to: string | undefined; text: string }) {
  if (!to) return text;
  return (
    <Link
      to={to}
      className="text-inherit underline decoration-dotted underline-offset-2 hover:decoration-solid"
    >
      {text}
    </Link>
  );
}
