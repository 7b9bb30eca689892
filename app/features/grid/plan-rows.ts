import type { GridColumn } from "./grid-column.ts";
import type { TableRow } from "./read-table.ts";

/** A record as the plan looks at it. */
export interface KnownRow {
  id: string;
  revision: string;
  cells: ReadonlyMap<string, string>;
}

/** How a row's record is found. */
export interface KnownRows {
  byId(id: string): KnownRow | undefined;
  byExternalId(externalId: string): KnownRow | undefined;
  byEmail(email: string): KnownRow | undefined;
}

export interface PlannedChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

/** What would become of a row. */
export interface PlannedRow {
  line: number;
  label: string;
  outcome: "created" | "updated" | "unchanged" | "rejected";
  id: string | null;
  changes: PlannedChange[];
  /** Why it is rejected; of a row that is taken, what to look at. */
  reasons: string[];
}

/**
 * Decides for each row of a table whether it makes a record, changes one, changes nothing, or cannot be taken. A row is
 * known again by its id, then by its number, then by its address; never by a name. A row of an older file whose record
 * was changed here since is not taken over what came later.
 */
export function planRows(
  columns: readonly GridColumn[],
  rows: readonly TableRow[],
  known: KnownRows,
  /** Whether a record has to have one of these. */
  identities: readonly string[],
): PlannedRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const planned = planRow(columns, row, known, identities);
    const keys = planned.id === null ? identities.map((key) => keyOf(key, row)) : [`id ${planned.id}`];
    const twin = keys
      .map((key) => (key === null ? undefined : lines.get(key)))
      .find((line) => line !== undefined);
    if (twin !== undefined && planned.outcome !== "rejected")
      return reject(planned, [`The same record stands in line ${twin} already`]);
    for (const key of keys) if (key !== null) lines.set(key, row.line);
    return planned;
  });
}

const keyOf = (key: string, { cells }: TableRow) => (cells.get(key) ? `${key} ${cells.get(key)}` : null);

function planRow(
  columns: readonly GridColumn[],
  row: TableRow,
  known: KnownRows,
  identities: readonly string[],
): PlannedRow {
  const base: PlannedRow = {
    ...{ line: row.line, label: row.label, outcome: "rejected", id: null, changes: [] },
    reasons: row.reasons,
  };
  if (row.reasons.length > 0) return base;
  const record = find(row, known);
  if (row.id !== "" && record === undefined)
    return reject(base, ["It is not here any more: it was removed, or merged into another record"]);
  const changes = changesOf(columns, row, record);
  const locked = changes.filter(({ key }) => !columns.find((column) => column.key === key)?.editable);
  if (locked.length > 0) {
    const [first] = locked;
    return reject(base, [
      `${first?.label}: the file says “${first?.after}”, here it is “${first?.before}”; it is changed on the record's own page`,
    ]);
  }
  if (record === undefined) {
    if (changes.length === 0) return { ...base, outcome: "unchanged", reasons: ["The line is blank"] };
    const unkeyed = identities.length > 0 && identities.every((key) => !row.cells.get(key));
    const reasons = unkeyed ? ["Without a number or an address it is made anew each time it is pasted"] : [];
    return { ...base, outcome: "created", changes, reasons };
  }
  const found = { ...base, id: record.id, changes };
  if (changes.length === 0) return { ...found, outcome: "unchanged" };
  if (row.revision !== "" && row.revision !== record.revision)
    return reject(
      found,
      changes.map(
        ({ label, before, after }) =>
          `${label}: changed here since the file was made; here it is “${before}”, the file says “${after}”`,
      ),
    );
  return { ...found, outcome: "updated" };
}

function reject(planned: PlannedRow, reasons: string[]): PlannedRow {
  return { ...planned, outcome: "rejected", reasons };
}

function find(row: TableRow, known: KnownRows): KnownRow | undefined {
  if (row.id !== "") return known.byId(row.id);
  const externalId = row.cells.get("externalId");
  const email = row.cells.get("email");
  return (
    (externalId ? known.byExternalId(externalId) : undefined) ?? (email ? known.byEmail(email) : undefined)
  );
}

function changesOf(
  columns: readonly GridColumn[],
  { cells }: TableRow,
  record: KnownRow | undefined,
): PlannedChange[] {
  return columns.flatMap(({ key, label }) => {
    const after = cells.get(key);
    const before = record?.cells.get(key) ?? "";
    return after === undefined || after === before ? [] : [{ key, label, before, after }];
  });
}
