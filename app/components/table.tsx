import type { ReactNode } from "react";
import { SortLink } from "./sort-link.tsx";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  /** The row's name: a heading of its row, and of its card on a phone. */
  main?: boolean;
  /** Of a main column whose cells say nothing alone, such as line numbers: its header stands before them on a phone's card. */
  named?: boolean;
  /** Long text: takes the whole width of the card on a phone. */
  wide?: boolean;
  /** Allows sorting by this column; the value of `sort` in the address. */
  sortKey?: string;
  /** Classes for the column, such as a width. */
  className?: string;
}

export interface Sort {
  key: string;
  direction: "asc" | "desc";
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;

interface TableProps<Row> {
  /** What the table lists, read aloud before it. */
  caption: string;
  /** Shows the caption; otherwise it is only read aloud. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** The address that sorts by a column; needed where a column has a sortKey. */
  sortHref?: (sort: Sort) => string;
}

/** A table whose head stays in view, whose rows become cards on a phone, and that j and k walk through. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey, sort, sortHref }: TableProps<Row>) {
  return (
    <table className="data-table" data-list="rows">
      <caption className={showCaption ? "mb-2 text-start font-semibold" : "sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              data-align={column.align}
              className={column.className}
              aria-sort={sort && column.sortKey === sort.key ? ariaSort[sort.direction] : undefined}
            >
              {column.sortKey && sortHref ? (
                <SortLink label={column.header} sortKey={column.sortKey} sort={sort} href={sortHref} />
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.main ? (
                <th
                  key={column.key}
                  scope="row"
                  data-label={column.named ? column.header : undefined}
                  data-align={column.align}
                >
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-label={column.header}
                  data-align={column.align}
                  data-wide={column.wide || undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
