import { normaliseHeader } from "../mapping/header-names.ts";

/** A column by its name as normaliseHeader gives it, or by a pattern that is tried on that. */
export type ColumnName = string | RegExp;

/** Whether a file's column, its name normalised, is the one that is meant. */
export function isColumn(meant: ColumnName, name: string): boolean {
  return typeof meant === "string" ? meant === name : meant.test(name);
}

/** One row's cells by the names of their columns, as the rules of presets read them. */
export interface RowView {
  /** The trimmed cell of the first column of that name; "" when there is none. */
  text(name: ColumnName): string;
  /** The trimmed cells of all columns of that name that hold something: some tools repeat a name. */
  texts(name: ColumnName): string[];
}

/** The columns of one file, by name. */
export interface FileView {
  /** The places of the columns that are meant, in the order of the file. */
  places(name: ColumnName): readonly number[];
  /**
   * The view of a row. It is the same one each time, moved to that row, since making one for each of a million rows
   * would cost more than the rules.
   */
  show(cells: readonly string[]): RowView;
}

/** A view of the rows of a file with these columns. */
export function createRowView(columnNames: readonly string[]): FileView {
  const names = columnNames.map(normaliseHeader);
  const known = new Map<ColumnName, number[]>();
  let cells: readonly string[] = [];
  const places = (meant: ColumnName): number[] => {
    const before = known.get(meant);
    if (before) return before;
    const found = names.flatMap((name, index) => (isColumn(meant, name) ? [index] : []));
    known.set(meant, found);
    return found;
  };
  const view: RowView = {
    text(name) {
      const [first] = places(name);
      return first === undefined ? "" : (cells[first] ?? "").trim();
    },
    texts: (name) =>
      places(name).flatMap((place) => {
        const text = (cells[place] ?? "").trim();
        return text === "" ? [] : [text];
      }),
  };
  return {
    places,
    show(shown) {
      cells = shown;
      return view;
    },
  };
}
