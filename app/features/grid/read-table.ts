import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { detectHeader } from "#app/features/imports/detection/detect-header.ts";
import type { GridColumn, GridKind } from "./grid-column.ts";
import {
  FIRST_NAME,
  guessMeanings,
  ID,
  LAST_NAME,
  type Meaning,
  matchHeaders,
  REVISION,
} from "./match-headers.ts";
import { readCell } from "./read-cell.ts";

/** A row of a table made ready. */
export interface TableRow {
  /** Its place in the table, 1 the first line. */
  line: number;
  /** What to call it on screens. */
  label: string;
  /** Of a file of ours; "" elsewhere. */
  id: string;
  revision: string;
  /** By the keys of columns, in the form in which they are kept; empty cells only where they empty something. */
  cells: Map<string, string>;
  /** Why it cannot be taken; empty where it can. */
  reasons: string[];
}

export interface ReadTable {
  rows: TableRow[];
  /** What the table's columns are, by place. */
  meanings: Meaning[];
  headers: string[];
  /** Whether the first line names the columns. */
  hasHeader: boolean;
}

/** Reads a table's cells as the grid's columns. A row of a file of ours says with an empty cell that it is to be emptied. */
export function readTable(
  kind: GridKind,
  columns: readonly GridColumn[],
  attributes: ReadonlyMap<string, Attribute>,
  table: readonly (readonly string[])[],
): ReadTable {
  const byName = matchHeaders(kind, columns, table[0] ?? []);
  // Our own names are names, whatever they look like; else a first line without values is taken for names.
  const hasHeader = byName.some((meaning) => meaning !== null) || detectHeader(table).headerRows > 0;
  const meanings = hasHeader ? byName : guessMeanings(kind, table);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const rows = table.slice(hasHeader ? 1 : 0).map((cells, index): TableRow => {
    const row: TableRow = {
      line: index + (hasHeader ? 2 : 1),
      ...{ label: "", id: "", revision: "", cells: new Map(), reasons: [] },
    };
    const names: string[] = [];
    for (const [place, meaning] of meanings.entries()) {
      const raw = (cells[place] ?? "").trim();
      if (meaning === ID) row.id = raw;
      else if (meaning === REVISION) row.revision = raw;
      else if (meaning === FIRST_NAME || meaning === LAST_NAME) names.push(raw);
    }
    const whole = names.filter((name) => name !== "").join(" ");
    if (whole !== "") row.cells.set("name", whole);
    for (const [place, meaning] of meanings.entries()) {
      const column = meaning === null ? undefined : byKey.get(meaning);
      if (column) takeCell(row, kind, column, attributes, cells[place] ?? "");
    }
    row.label = labelOf(row, cells);
    return row;
  });
  return { rows, meanings, headers: hasHeader ? [...(table[0] ?? [])] : [], hasHeader };
}

function takeCell(
  row: TableRow,
  kind: GridKind,
  column: GridColumn,
  attributes: ReadonlyMap<string, Attribute>,
  raw: string,
): void {
  const isOurs = row.id !== "" && row.revision !== "";
  if (raw.trim() === "" && (!isOurs || !column.editable)) return;
  if (!column.editable) {
    row.cells.set(column.key, raw.trim());
    return;
  }
  const read = readCell(kind, column, attributes.get(column.attributeId ?? ""), raw);
  if (read.ok) row.cells.set(column.key, read.text);
  else row.reasons.push(read.reason);
}

function labelOf({ cells, line }: TableRow, raw: readonly string[]): string {
  const name =
    cells.get("name") || cells.get("email") || cells.get("externalId") || raw.find((cell) => cell.trim());
  return (name ?? `Line ${line}`).slice(0, 100);
}
