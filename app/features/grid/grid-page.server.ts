import { readPastedTable, readSmallTable } from "#app/features/imports/imports.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { type FormValues, readFormWithFile } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";
import type { Db } from "#db/client.server.ts";
import { type FirstLook, firstLook } from "./first-look.ts";
import { saveCells } from "./grid.service.server.ts";
import { chosenColumns, type GridKind } from "./grid-column.ts";
import { readGridShape } from "./grid-columns.server.ts";
import { type CellEdit, type EditResult, postedEditsSchema } from "./grid-edit.schema.ts";
import { readGridQuery } from "./grid-query.ts";
import { type GridRow, readGridPage, readGridRows } from "./grid-rows.server.ts";
import { applyPaste, MOST_PASTED, type PasteOutcome, previewPaste } from "./paste-rows.server.ts";
import type { GridAuthor } from "./store-records.server.ts";
import { writeTable } from "./table-text.ts";
import { findUndoable, undoOrRedo } from "./undo-change.server.ts";

const PAGE = 50;
/** Up to so many records a look at all of them is shown. */
const MOST_FIRST = 200;

/** Everything that the page of a grid shows, for its address. */
export async function loadGrid(db: Db, kind: GridKind, address: string, author: GridAuthor) {
  const query = readGridQuery(new URL(address).searchParams);
  const shape = await readGridShape(db, kind);
  const columns = chosenColumns(kind, shape.columns, query.columns);
  const [page, undoable, edited] = await Promise.all([
    readGridPage(db, kind, shape.columns, query, PAGE),
    findUndoable(db, kind, author),
    query.row === null ? undefined : readGridRows(db, kind, shape.columns, [query.row]),
  ]);
  const row = query.row === null ? undefined : edited?.get(query.row);
  const toShown = ({ id, revision, cells }: GridRow) => ({
    ...{ id, revision },
    cells: columns.map(({ key }) => cells.get(key) ?? ""),
  });
  return {
    ...{ kind, query, columns, undoable },
    allColumns: shape.columns.map(({ key, label }) => ({ key, label })),
    rows: page.rows.map(toShown),
    next: page.next,
    edited: row ? toShown(row) : null,
  };
}

/** What the first records say; null where there are none, or too many for a first look. */
export async function loadFirstLook(db: Db, kind: GridKind): Promise<FirstLook | null> {
  const { columns } = await readGridShape(db, kind);
  const query = { search: "", sort: "name" as const, direction: "asc" as const, after: null };
  const { rows } = await readGridPage(db, kind, columns, query, MOST_FIRST + 1);
  return rows.length === 0 || rows.length > MOST_FIRST ? null : firstLook(columns, rows);
}

export interface GridReply {
  message: string;
  results: EditResult[];
}

/**
 * Does what a grid's page posted: cells as JSON, a row as a form, undo or redo. Throws InvalidInputError for anything
 * else, ConflictError where there is nothing to undo.
 */
export async function actOnGrid(
  db: Db,
  kind: GridKind,
  posted: FormValues,
  author: GridAuthor,
): Promise<GridReply> {
  if (posted.do === "undo" || posted.do === "redo")
    return { message: await undoOrRedo(db, kind, author, posted.do), results: [] };
  const edits = posted.do === "row" ? rowEdits(posted) : readEdits(posted.edits);
  const results = await saveCells(db, kind, edits, author);
  return { message: "", results };
}

function readEdits(posted: unknown): CellEdit[] {
  const edits = postedEditsSchema.safeParse(posted);
  if (!edits.success) throw new InvalidInputError("Expected some cells. Reload the page and try again.");
  return edits.data;
}

/** A row posted as a form is those of its cells that were changed. */
function rowEdits({ id, revision, cells, before }: FormValues): CellEdit[] {
  const texts = (values: unknown) =>
    new Map(
      typeof values === "object" && values !== null
        ? Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string")
        : [],
    );
  const was = texts(before);
  const edits = [...texts(cells)].flatMap(([key, after]) =>
    after === (was.get(key) ?? "") ? [] : [{ id, revision, key, before: was.get(key) ?? "", after }],
  );
  return edits.length === 0 ? [] : readEdits(JSON.stringify(edits));
}

export interface PasteReply {
  step: "preview" | "changed" | "done";
  /** The table as text, for being posted again. */
  text: string;
  how: "paste" | "file";
  outcome: PasteOutcome;
  /** What is shown of the rows; all are counted. */
  shown: PasteOutcome["rows"];
}

const MOST_SHOWN = 200;

/** What the paste page answers: what was looked at or done, or why it could not be read. */
export interface PasteAnswer {
  reply: PasteReply | null;
  fieldErrors: Record<string, string>;
  text: string;
  status: number;
}

/** Looks at what was pasted or dropped, or takes it in as it was shown. */
export async function actOnPaste(
  db: Db,
  kind: GridKind,
  request: Request,
  author: GridAuthor,
): Promise<PasteAnswer> {
  const { values, file } = await readFormWithFile(request, "file");
  const pasted = typeof values.text === "string" ? values.text : "";
  const done = await orReply(async () => {
    const table =
      file === null
        ? readPastedTable(pasted, MOST_PASTED + 1)
        : await readSmallTable(file.bytes, MOST_PASTED + 1);
    const how = file !== null || values.how === "file" ? "file" : "paste";
    const text = file === null ? pasted : writeTable(table);
    return takeOrShow(db, kind, { table, text, how, values }, author);
  });
  if (done.ok) return { reply: done.value, fieldErrors: {}, text: "", status: 200 };
  const fieldErrors = Object.keys(done.fieldErrors).length > 0 ? done.fieldErrors : { text: done.message };
  return { reply: null, fieldErrors, text: pasted, status: done.status };
}

async function takeOrShow(
  db: Db,
  kind: GridKind,
  {
    table,
    text,
    how,
    values,
  }: { table: string[][]; text: string; how: "file" | "paste"; values: FormValues },
  author: GridAuthor,
): Promise<PasteReply> {
  const reply = (step: PasteReply["step"], outcome: PasteOutcome): PasteReply => ({
    ...{ step, text: step === "done" ? "" : text, how, shown: firstOfInterest(outcome.rows) },
    outcome: { ...outcome, rows: [] },
  });
  if (values.do !== "apply") return reply("preview", await previewPaste(db, kind, table, author));
  const digest = typeof values.digest === "string" ? values.digest : "";
  const { done, outcome } = await applyPaste(db, kind, table, author, { digest, how });
  return reply(done ? "done" : "changed", outcome);
}

/** Rejected rows come first: they are what somebody has to look at. */
function firstOfInterest(rows: PasteOutcome["rows"]): PasteOutcome["rows"] {
  const rank = { rejected: 0, updated: 1, created: 2, unchanged: 3 };
  return rows.toSorted((a, b) => rank[a.outcome] - rank[b.outcome] || a.line - b.line).slice(0, MOST_SHOWN);
}
