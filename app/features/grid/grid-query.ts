import { withoutNul } from "#app/lib/text.ts";
import { MOST_COLUMNS } from "./grid-column.ts";

/** The columns by which a grid can be sorted: those that an index leads through. */
export const gridSorts = ["name", "email", "externalId"] as const;
export type GridSort = (typeof gridSorts)[number];

/** What a grid shows, as its address says it. */
export interface GridQuery {
  search: string;
  sort: GridSort;
  direction: "asc" | "desc";
  /** Keys of columns; empty for the usual ones. */
  columns: string[];
  after: string | null;
  /** The id of the row that is edited as a form. */
  row: string | null;
}

/** Reads a grid's address; what cannot be read is left out. */
export function readGridQuery(query: URLSearchParams): GridQuery {
  const columns = query.getAll("columns").flatMap((part) => part.split(","));
  return {
    search: withoutNul(query.get("search") ?? "")
      .trim()
      .slice(0, 200),
    sort: gridSorts.find((sort) => sort === query.get("sort")) ?? "name",
    direction: query.get("direction") === "desc" ? "desc" : "asc",
    columns: columns.filter((key) => key !== "" && key.length <= 80).slice(0, MOST_COLUMNS),
    after: query.get("after"),
    row: query.get("row"),
  };
}

/** The same as the query of an address; what is as usual is left out. */
export function gridQuery({ search, sort, direction, columns, after, row }: Partial<GridQuery>) {
  return {
    search,
    sort: sort === "name" ? undefined : sort,
    direction: direction === "asc" ? undefined : direction,
    columns: columns?.join(","),
    after,
    row,
  };
}
