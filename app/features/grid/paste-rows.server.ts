import { createHash } from "node:crypto";
import { findCompaniesByNumber } from "#app/features/companies/companies.service.server.ts";
import { findByIdentity } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type GridEdit, type GridHow, insertChange } from "./changes.repository.server.ts";
import type { GridKind } from "./grid-column.ts";
import { type GridShape, readGridShape } from "./grid-columns.server.ts";
import { readGridRows } from "./grid-rows.server.ts";
import type { KnownRows, PlannedRow } from "./plan-rows.ts";
import { planRows } from "./plan-rows.ts";
import { readTable, type TableRow } from "./read-table.ts";
import { type GridAuthor, storeRecords } from "./store-records.server.ts";

/** More rows are an import, which works in the background and can be stopped. */
export const MOST_PASTED = 2000;

export interface PasteOutcome {
  rows: PlannedRow[];
  counts: Record<PlannedRow["outcome"], number>;
  /** Names of columns that are left out. */
  leftOut: string[];
  hasHeader: boolean;
  /** Tells this outcome from any other: what was looked at is what is done. */
  digest: string;
}

/** Thrown to end a transaction that was only tried. */
class TriedOnly extends Error {
  constructor(readonly outcome: PasteOutcome) {
    super("tried only");
  }
}

/** Says what would become of each row of a table, by doing it and taking it back. Throws InvalidInputError. */
export async function previewPaste(
  db: Db,
  kind: GridKind,
  table: readonly (readonly string[])[],
  author: GridAuthor,
): Promise<PasteOutcome> {
  try {
    return await db.transaction().execute(async (trx): Promise<PasteOutcome> => {
      throw new TriedOnly(await takeIn(trx, kind, table, author, "paste"));
    });
  } catch (error) {
    if (error instanceof TriedOnly) return error.outcome;
    throw error;
  }
}

/**
 * Takes in the rows of a table as a preview of it showed; where that would be something else by now, nothing is written
 * and `done` is false. Throws InvalidInputError.
 */
export async function applyPaste(
  db: Db,
  kind: GridKind,
  table: readonly (readonly string[])[],
  author: GridAuthor,
  { digest, how }: { digest: string; how: GridHow },
): Promise<{ done: boolean; outcome: PasteOutcome }> {
  try {
    const outcome = await db.transaction().execute(async (trx) => {
      const taken = await takeIn(trx, kind, table, author, how);
      if (taken.digest !== digest) throw new TriedOnly(taken);
      return taken;
    });
    return { done: true, outcome };
  } catch (error) {
    if (error instanceof TriedOnly) return { done: false, outcome: error.outcome };
    throw error;
  }
}

async function takeIn(
  trx: Db,
  kind: GridKind,
  table: readonly (readonly string[])[],
  author: GridAuthor,
  how: GridHow,
): Promise<PasteOutcome> {
  refuseOddTable(table);
  const shape = await readGridShape(trx, kind);
  const read = readTable(kind, shape.columns, shape.attributes, table);
  if (!read.meanings.some((meaning) => meaning !== null)) {
    throw refuse(
      `Expected a first line with names such as ${shape.columns
        .slice(0, 3)
        .map(({ label }) => label)
        .join(", ")}; got “${(table[0] ?? []).join(", ").slice(0, 80)}”.`,
    );
  }
  const identities = kind === "customer" ? ["externalId", "email"] : ["externalId"];
  const planned = planRows(shape.columns, read.rows, await findKnown(trx, shape, read.rows), identities);
  const taken = planned.flatMap((row) =>
    row.outcome === "created" || row.outcome === "updated" ? [row] : [],
  );
  const stored = await storeRecords(
    trx,
    shape,
    taken.map(({ id, changes }) => ({ id, cells: new Map(changes.map(({ key, after }) => [key, after])) })),
    author,
  );
  const edits: GridEdit[] = [];
  for (const [index, row] of taken.entries()) {
    const result = stored[index];
    if (result === undefined || "refused" in result) {
      row.outcome = "rejected";
      row.reasons = [result?.refused ?? "It could not be written"];
      continue;
    }
    if (result.created) edits.push({ recordId: result.id, key: "", before: "", after: "" });
    else
      for (const { key, before, after } of row.changes)
        edits.push({ recordId: result.id, key, before, after });
  }
  if (edits.length > 0) {
    const change = { id: newId(), kind, how, madeBy: author.id, madeAt: nowIso() };
    await insertChange(trx, change, edits);
  }
  return outcomeOf(planned, read);
}

function outcomeOf(rows: PlannedRow[], read: ReturnType<typeof readTable>): PasteOutcome {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const leftOut = read.headers.filter((name, place) => name.trim() !== "" && read.meanings[place] === null);
  const digest = createHash("sha256").update(JSON.stringify(rows)).digest("base64url").slice(0, 22);
  return { rows, counts, leftOut, hasHeader: read.hasHeader, digest };
}

function refuseOddTable(table: readonly (readonly string[])[]): void {
  if (table.length === 0) throw refuse("Expected some rows, got none.");
  if (table.length > MOST_PASTED + 1)
    throw refuse(
      `Expected at most ${MOST_PASTED.toLocaleString("en-GB")} rows at once. Bring larger files through Imports, which reads them in the background.`,
    );
}

function refuse(message: string): InvalidInputError {
  return new InvalidInputError(message, new Map([["text", message]]));
}

/** Everybody whom a row may mean. */
async function findKnown(trx: Db, shape: GridShape, rows: readonly TableRow[]): Promise<KnownRows> {
  const of = (key: string) => rows.flatMap(({ cells }) => cells.get(key) || []);
  const ids = new Set(rows.flatMap(({ id }) => id || []));
  const numbers = new Map<string, string>();
  const emails = new Map<string, string>();
  const [externalIds, addresses] = [of("externalId"), of("email")];
  for (let start = 0; start < Math.max(externalIds.length, addresses.length); start += 500) {
    const asked = {
      externalIds: externalIds.slice(start, start + 500),
      emails: addresses.slice(start, start + 500),
    };
    const found =
      shape.kind === "customer"
        ? await findByIdentity(trx, asked)
        : (await findCompaniesByNumber(trx, asked.externalIds)).map((one) => ({ ...one, email: null }));
    for (const { id, externalId, email } of found) {
      ids.add(id);
      if (externalId !== null) numbers.set(externalId, id);
      if (email !== null) emails.set(email, id);
    }
  }
  const known = await readGridRows(trx, shape.kind, shape.columns, [...ids]);
  return {
    byId: (id) => known.get(id),
    byExternalId: (externalId) => known.get(numbers.get(externalId) ?? ""),
    byEmail: (email) => known.get(emails.get(email) ?? ""),
  };
}
