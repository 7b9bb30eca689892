import { dayOf, nowIso } from "#app/lib/clock.ts";
import { isTimeless } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { ResponseFilesTable } from "#db/schema/response-drafts.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export async function insertAnswerFile(db: Db, row: ResponseFilesTable): Promise<void> {
  await db.insertInto("response_files").values(row).execute();
}

/** Files that wait for their answer to be sent; at most 100. */
export async function selectWaitingFiles(
  db: Db,
  surveyId: string,
  holder: string,
): Promise<ResponseFilesTable[]> {
  return db
    .selectFrom("response_files")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .where("holder", "=", holder)
    .where("response_id", "is", null)
    .orderBy("id")
    .limit(100)
    .execute();
}

/** A file of an answer that was sent. */
export async function selectAnswerFile(
  db: Db,
  surveyId: string,
  id: string,
): Promise<ResponseFilesTable | undefined> {
  return db
    .selectFrom("response_files")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .where("response_id", "is not", null)
    .executeTakeFirst();
}

/** Gives files (at most 500) to the response whose answer names them. */
export async function giveFilesTo(trx: Db, responseId: string, ids: readonly string[]): Promise<void> {
  // When a file came would say when its anonymous answer did.
  const timeless = isTimeless(responseId) ? { created_at: dayOf(nowIso()), holder: "" } : {};
  await trx
    .updateTable("response_files")
    .set({ response_id: responseId, ...timeless })
    .where(isAnyOf(trx, "id", ids))
    .where("response_id", "is", null)
    .execute();
}

/** Forgets the files of a response; gives their ids, under which they lie on disk. */
export async function deleteFilesOf(trx: Db, responseId: string): Promise<string[]> {
  const rows = await trx
    .deleteFrom("response_files")
    .where("response_id", "=", responseId)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets files that no answer came for; at most `limit` a call, gives how many. */
export async function deleteOldFiles(db: Db, since: string, limit: number): Promise<number> {
  const result = await db
    .deleteFrom("response_files")
    .where("id", "in", (old) =>
      old
        .selectFrom("response_files")
        .select("id")
        .where("response_id", "is", null)
        .where("created_at", "<", since)
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function hasFileRow(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom("response_files").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}
