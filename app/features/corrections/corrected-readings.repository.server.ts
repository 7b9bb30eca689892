import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type Correction, correctionSchema } from "./correction.schema.ts";

/** A statement that a correction in force speaks of, as it was found then. */
export interface TiedStatement {
  correctionId: string;
  correction: Correction;
  itemId: string;
  start: number;
  text: string;
  statementId: string | null;
}

function tied(db: Db) {
  return db
    .selectFrom("correction_statements as tied")
    .innerJoin("corrections", "corrections.id", "tied.correction_id")
    .leftJoin("corrections as undo", "undo.undoes", "corrections.id")
    .where("undo.id", "is", null);
}

/** What corrections in force say about statements of some items (at most 500), oldest correction first. */
export async function selectTied(db: Db, itemIds: readonly string[]): Promise<TiedStatement[]> {
  const rows = await tied(db)
    .where(isAnyOf(db, "tied.item_id", itemIds))
    .select([
      "corrections.id as correctionId",
      "corrections.payload as payload",
      "tied.item_id as itemId",
      "tied.start_offset as start",
      "tied.text as text",
      "tied.statement_id as statementId",
    ])
    .orderBy("corrections.id")
    .orderBy("tied.item_id")
    .orderBy("tied.start_offset")
    .execute();
  return rows.map(({ payload, ...row }) => ({
    ...row,
    correction: correctionSchema.parse(JSON.parse(payload)),
  }));
}

/** Ties what a correction said of a statement to the statement that has its words now, or to none. */
export async function updateTie(
  trx: Db,
  { correctionId, itemId, start }: Pick<TiedStatement, "correctionId" | "itemId" | "start">,
  statementId: string | null,
): Promise<void> {
  await trx
    .updateTable("correction_statements")
    .set({ statement_id: statementId })
    .where("correction_id", "=", correctionId)
    .where("item_id", "=", itemId)
    .where("start_offset", "=", start)
    .execute();
}

/** The kinds that people gave to statements, with the words as they stand now, newest first; at most 2,000. */
export async function selectKindLabels(db: Db) {
  const rows = await tied(db)
    .innerJoin("statements", "statements.id", "tied.statement_id")
    .where("corrections.kind", "=", "kind")
    .select(["statements.id as statementId", "statements.text as text", "statements.kind as kind"])
    .orderBy("corrections.id", "desc")
    .limit(2000)
    .execute();
  return [...new Map(rows.map((row) => [row.statementId, row])).values()];
}

/** How many statements people gave or confirmed a kind of. */
export async function countKindLabels(db: Db): Promise<number> {
  const row = await db
    .selectFrom("corrections")
    .leftJoin("corrections as undo", "undo.undoes", "corrections.id")
    .where("corrections.kind", "=", "kind")
    .where("undo.id", "is", null)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
