import type { Db } from "#db/client.server.ts";
import { type RebuildChanges, rebuildChangesSchema, rebuildStateSchema } from "./rebuild.schema.ts";

/** The rebuild asked for last. */
export async function selectLatestRebuild(db: Db) {
  const row = await db
    .selectFrom("theme_rebuilds")
    .select([
      "id",
      "state",
      "granularity",
      "statement_count as statementCount",
      "changes",
      "asked_by as askedBy",
      "asked_at as askedAt",
    ])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      state: rebuildStateSchema.parse(row.state),
      changes: row.changes === null ? null : rebuildChangesSchema.parse(JSON.parse(row.changes)),
    }
  );
}

export async function insertRebuild(
  trx: Db,
  rebuild: { id: string; granularity: number; askedBy: string; at: string },
): Promise<void> {
  await trx
    .insertInto("theme_rebuilds")
    .values({
      id: rebuild.id,
      state: "waiting",
      granularity: rebuild.granularity,
      statement_count: 0,
      changes: null,
      asked_by: rebuild.askedBy,
      asked_at: rebuild.at,
      decided_at: null,
    })
    .execute();
}

/** Moves a rebuild from one state to the next; false when it is not in that state any more. */
export async function updateRebuildState(
  trx: Db,
  id: string,
  step: { from: "waiting" | "ready" | "accepted"; to: "accepted" | "refused" | "done"; at: string },
): Promise<boolean> {
  const result = await trx
    .updateTable("theme_rebuilds")
    .set({ state: step.to, decided_at: step.at })
    .where("id", "=", id)
    .where("state", "=", step.from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Keeps what was worked out, unless it was refused meanwhile. */
export async function updateRebuildChanges(
  trx: Db,
  id: string,
  changes: RebuildChanges,
  statementCount: number,
): Promise<void> {
  await trx
    .updateTable("theme_rebuilds")
    .set({ state: "ready", changes: JSON.stringify(changes), statement_count: statementCount })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Where statements stand now, in pages by id: everything that themes are made of. */
export async function selectPlacements(db: Db, after: string, limit: number) {
  return db
    .selectFrom("statements")
    .select(["id", "theme_id as themeId"])
    .where("id", ">", after)
    .where("kind", "in", ["pain", "goal", "praise"])
    .orderBy("id")
    .limit(limit)
    .execute();
}
