import type { Db } from "#db/client.server.ts";
import {
  type Correction,
  type CorrectionKind,
  correctionSchema,
  type LoggedCorrection,
} from "./correction.schema.ts";

export async function insertCorrection(
  trx: Db,
  entry: { id: string; correction: Correction; author: { id: string; name: string }; at: string },
): Promise<void> {
  const { id, correction, author, at } = entry;
  await trx
    .insertInto("corrections")
    .values({
      id,
      kind: correction.kind,
      theme_id: "themeId" in correction ? correction.themeId : null,
      undoes: correction.kind === "undo" ? correction.undoes : null,
      // One that cannot be read again would stop all that read the log.
      payload: JSON.stringify(correctionSchema.parse(correction)),
      author_id: author.id,
      author_name: author.name,
      made_at: at,
    })
    .execute();
}

const columns = [
  "corrections.id as id",
  "corrections.payload as payload",
  "corrections.author_name as authorName",
  "corrections.made_at as madeAt",
  "undo.id as undoId",
] as const;

function selectLogged(db: Db) {
  return db
    .selectFrom("corrections")
    .leftJoin("corrections as undo", "undo.undoes", "corrections.id")
    .select(columns);
}

interface LoggedRow {
  id: string;
  payload: string;
  authorName: string;
  madeAt: string;
  undoId: string | null;
}

function toLogged({ payload, undoId, ...row }: LoggedRow): LoggedCorrection {
  return { ...row, correction: correctionSchema.parse(JSON.parse(payload)), isUndone: undoId !== null };
}

export async function selectCorrection(db: Db, id: string): Promise<LoggedCorrection | undefined> {
  const row = await selectLogged(db).where("corrections.id", "=", id).executeTakeFirst();
  return row && toLogged(row);
}

/** The corrections with these ids, in any order; at most a page of them is asked for. */
export async function selectCorrections(db: Db, ids: readonly string[]): Promise<LoggedCorrection[]> {
  if (ids.length === 0) return [];
  const rows = await selectLogged(db).where("corrections.id", "in", ids).execute();
  return rows.map(toLogged);
}

/** Corrections older than the one named `before` (all when null), newest first. */
export async function selectCorrectionPage(db: Db, before: string | null, limit: number) {
  let query = selectLogged(db).orderBy("corrections.id", "desc").limit(limit);
  if (before !== null) query = query.where("corrections.id", "<", before);
  return (await query.execute()).map(toLogged);
}

/** The corrections of some kinds, oldest first; the latest 20,000. */
export async function selectCorrectionsOfKinds(db: Db, kinds: readonly CorrectionKind[]) {
  const rows = await selectLogged(db)
    .where("corrections.kind", "in", kinds)
    .orderBy("corrections.id", "desc")
    .limit(20_000)
    .execute();
  return rows.map(toLogged).reverse();
}

/** The corrections of a theme as a whole that are in force, newest first; at most 100. */
export async function selectCorrectionsOfTheme(db: Db, themeId: string) {
  const rows = await selectLogged(db)
    .where("corrections.theme_id", "=", themeId)
    .where("undo.id", "is", null)
    .orderBy("corrections.id", "desc")
    .limit(100)
    .execute();
  return rows.map(toLogged);
}

/** The corrections of one statement by itself that are in force, newest first; at most 100. */
export async function selectCorrectionsOfStatement(db: Db, statementId: string) {
  const rows = await selectLogged(db)
    .innerJoin("correction_statements as tied", "tied.correction_id", "corrections.id")
    .where("tied.statement_id", "=", statementId)
    .where("tied.role", "in", ["chosen", "placed", "read"])
    .where("corrections.kind", "!=", "split")
    .where("undo.id", "is", null)
    .orderBy("corrections.id", "desc")
    .limit(100)
    .execute();
  return rows.map(toLogged);
}

/** A row of the log as it was written; the payload is JSON. */
export interface LogRow {
  id: string;
  kind: string;
  undoes: string | null;
  payload: string;
}

/** The log after the row named `after`, oldest first. */
export async function selectLogAfter(db: Db, after: string, limit: number): Promise<LogRow[]> {
  return db
    .selectFrom("corrections")
    .select(["id", "kind", "undoes", "payload"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How many rows the log has up to the one named `upTo`. */
export async function countLogUpTo(db: Db, upTo: string): Promise<number> {
  const row = await db
    .selectFrom("corrections")
    .where("id", "<=", upTo)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The id of the last correction, or of the last one of some kinds; "" before the first. */
export async function selectLastCorrectionId(db: Db, kinds?: readonly CorrectionKind[]): Promise<string> {
  const row = await db
    .selectFrom("corrections")
    .select("id")
    .$if(kinds !== undefined, (query) => query.where("kind", "in", kinds ?? []))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? "";
}

/** The id of the last correction that is carried out, as are all before it; "" when there is none. */
export async function selectLastCarriedOutId(db: Db): Promise<string> {
  const row = await db
    .selectFrom("corrections")
    .select("id")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("correction_work as work")
            .select("work.correction_id")
            .whereRef("work.correction_id", "<=", "corrections.id"),
        ),
      ),
    )
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? "";
}
