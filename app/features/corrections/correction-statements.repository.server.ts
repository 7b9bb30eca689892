import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** How a correction speaks of a statement: the engine's roles of a hold, or "read" for what it is about. */
export type StatementRole = "chosen" | "holds" | "keeps" | "names" | "near" | "placed" | "read";

export interface CorrectedStatement {
  statementId: string;
  /** Where the correction says it belongs. */
  themeId: string | null;
  role: StatementRole;
}

/** Ties statements (any number) to a correction, with what it takes to find them again; those tied already stay so. */
export async function insertCorrectedStatements(
  trx: Db,
  correctionId: string,
  statements: readonly CorrectedStatement[],
): Promise<void> {
  for (let start = 0; start < statements.length; start += PART) {
    const part = statements.slice(start, start + PART);
    const known = await selectSpans(
      trx,
      part.map(({ statementId }) => statementId),
    );
    const rows = part.flatMap(({ statementId, themeId, role }) => {
      const span = known.get(statementId);
      return span
        ? [{ correction_id: correctionId, ...span, statement_id: statementId, theme_id: themeId, role }]
        : [];
    });
    await deleteUntied(
      trx,
      correctionId,
      rows.map(({ item_id }) => item_id),
    );
    await insertRows(trx, "correction_statements", rows, { skipTaken: true });
  }
}

const PART = 500;

// What an earlier reading of an item left behind would stand in the way of the same place in the new one.
async function deleteUntied(trx: Db, correctionId: string, itemIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("correction_statements")
    .where("correction_id", "=", correctionId)
    .where(isAnyOf(trx, "item_id", itemIds))
    .where("statement_id", "is", null)
    .execute();
}

async function selectSpans(db: Db, statementIds: readonly string[]) {
  const rows = await db
    .selectFrom("statements")
    .select(["id", "item_id", "start_offset", "end_offset", "text"])
    .where(isAnyOf(db, "id", statementIds))
    .execute();
  return new Map(rows.map(({ id, ...span }) => [id, span]));
}

/** Ties statements (at most 1,000) to a new correction that says the same of all of them; those tied already stay so. */
export async function insertAlike(
  trx: Db,
  correctionId: string,
  statementIds: readonly string[],
  { themeId, role }: { themeId: string; role: StatementRole },
): Promise<void> {
  await sql`insert into correction_statements
      (correction_id, item_id, start_offset, end_offset, text, statement_id, theme_id, role)
    select ${correctionId}, item_id, start_offset, end_offset, text, id, ${themeId}, ${role}
      from statements where ${isAnyOf(trx, "id", statementIds)}
    on conflict do nothing`.execute(trx);
}

function live(db: Db) {
  return db
    .selectFrom("correction_statements as held")
    .leftJoin("corrections as undo", "undo.undoes", "held.correction_id")
    .where("undo.id", "is", null)
    .where("held.statement_id", "is not", null);
}

export interface HeldRow {
  correctionId: string;
  statementId: string;
  themeId: string | null;
  role: string;
}

/**
 * What corrections in force say about where some statements (at most 500) belong; of those that say the same of a
 * statement the latest alone, since each new name of a theme says it of all its statements again.
 */
export async function selectHeld(db: Db, statementIds: readonly string[]): Promise<HeldRow[]> {
  const rows = await live(db)
    .where(isAnyOf(db, "held.statement_id", statementIds))
    .where("held.role", "!=", "read")
    .groupBy(["held.statement_id", "held.theme_id", "held.role"])
    .select((eb) => [
      eb.fn.max("held.correction_id").as("correctionId"),
      "held.statement_id as statementId",
      "held.theme_id as themeId",
      "held.role as role",
    ])
    .execute();
  return rows.flatMap(({ statementId, ...row }) => (statementId === null ? [] : [{ ...row, statementId }]));
}

/** A statement that a correction speaks of, and its place among them; the id is null while no statement has its words. */
export interface TiedPlace {
  itemId: string;
  start: number;
  statementId: string | null;
}

/** The statements a correction speaks of, after `after` (from the first one when null), in the order of its key. */
export async function selectTiedPlaces(
  db: Db,
  correctionId: string,
  after: TiedPlace | null,
  limit: number,
): Promise<TiedPlace[]> {
  return db
    .selectFrom("correction_statements")
    .select(["item_id as itemId", "start_offset as start", "statement_id as statementId"])
    .where("correction_id", "=", correctionId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(item_id, start_offset) > (${after?.itemId}, ${after?.start})`),
    )
    .orderBy("item_id")
    .orderBy("start_offset")
    .limit(limit)
    .execute();
}

/** The statements that people placed by hand, with their words: the latest 1,000. */
export async function selectChosen(db: Db) {
  const rows = await live(db)
    .innerJoin("statements", "statements.id", "held.statement_id")
    .where("held.role", "=", "chosen")
    .where("held.theme_id", "is not", null)
    .select([
      "held.correction_id as correctionId",
      "held.theme_id as themeId",
      "statements.kind as kind",
      "statements.text as text",
    ])
    .orderBy("held.correction_id", "desc")
    .orderBy("statements.id")
    .limit(1000)
    .execute();
  return rows.flatMap(({ themeId, ...row }) => (themeId === null ? [] : [{ ...row, themeId }]));
}

/** Forgets what stands near corrected statements, before it is found anew. */
export async function deleteNear(trx: Db): Promise<void> {
  await trx.deleteFrom("correction_statements").where("role", "=", "near").execute();
}

/** The first statement of each of some corrections (at most 100), in the words of today. */
export async function selectFirstWords(
  db: Db,
  correctionIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("correction_statements")
    .where(isAnyOf(db, "correction_id", correctionIds))
    .where("role", "in", ["chosen", "placed", "read"])
    .select(["correction_id as correctionId", "text"])
    .orderBy("correction_id")
    .orderBy("item_id")
    .orderBy("start_offset")
    .limit(2000)
    .execute();
  const words = new Map<string, string>();
  for (const { correctionId, text } of rows) if (!words.has(correctionId)) words.set(correctionId, text);
  return words;
}
