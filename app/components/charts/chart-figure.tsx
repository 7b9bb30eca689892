import type { ReactNode } from "react";
import { Disclosure } from "../disclosure.tsx";

/** The numbers behind a chart; the first cell of each row is its name. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A chart with a sentence as its title and its numbers one click away; every chart is set in one. */
export function ChartFigure({
  title,
  note,
  table,
  children,
}: {
  /** A sentence that says what is to be seen: "Billing complaints doubled in March". */
  title: string;
  /** What the numbers rest on: n, period, how the band is computed. */
  note?: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) {
  return (
    <figure data-keep="">
      <figcaption className="mb-3 max-w-reading font-semibold">{title}</figcaption>
      {children}
      {note && <p className="mt-2 text-sm text-ink-soft">{note}</p>}
      <Disclosure summary="Show the numbers" className="mt-1 print:hidden">
        <ChartTableView title={title} table={table} />
      </Disclosure>
    </figure>
  );
}

function ChartTableView({ title, table }: { title: string; table: ChartTable }) {
  return (
    <table className="w-full max-w-reading border-collapse text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className={`border-b border-line-strong py-1 pe-3 ${index === 0 ? "text-start" : "text-end"}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th
                  key={table.columns[index]}
                  scope="row"
                  className="border-b border-line py-1 pe-3 text-start font-normal"
                >
                  {cell}
                </th>
              ) : (
                <td key={table.columns[index]} className="tabular border-b border-line py-1 pe-3 text-end">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
