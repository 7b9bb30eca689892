import { normaliseHeader } from "../header-names.ts";

/** A column by its name as normaliseHeader gives it, or by a pattern that is tried on that. */
export type ColumnName = string | RegExp;

/** Whether a file's column, its name normalised, is the one that is meant. */
export function isColumn(meant: ColumnName, name: string): boolean {
  return typeof meant === "string" ? meant === name : meant.test(name);
}

/** The places of the columns that are meant, in the order of the file. */
export function columnsNamed(names: readonly string[], meant: ColumnName): number[] {
  return names.flatMap((name, index) => (isColumn(meant, name) ? [index] : []));
}

/** One row's cells by the names of their columns, as the rules of presets read them. */
export interface RowView {
  /** The trimmed cell of the first column of that name; "" when there is none. */
  text(name: ColumnName): string;
  /** The trimmed cells of all columns of that name that hold something: some tools repeat a name. */
  texts(name: ColumnName): string[];
}

/**
 * A view that is moved from row to row, since making one for each of a million rows would cost more than the rules:
 * `show` returns the same view each time.
 */
export function createRowView(columnNames: readonly string[]): { show(cells: readonly string[]): RowView } {
  const names = columnNames.map(normaliseHeader);
  const places = new Map<ColumnName, number[]>();
  let cells: readonly string[] = [];
  const placesOf = (name: ColumnName): number[] => {
    const known = places.get(name);
    if (known) return known;
    const found = columnsNamed(names, name);
    places.set(name, found);
    return found;
  };
  const view: RowView = {
    text(name) {
      const [first] = placesOf(name);
      return first === undefined ? "" : (cells[first] ?? "").trim();
    },
    texts: (name) =>
      placesOf(name).flatMap((place) => {
        const text = (cells[place] ?? "").trim();
        return text === "" ? [] : [text];
      }),
  };
  return {
    show(shown) {
      cells = shown;
      return view;
    },
  };
}
