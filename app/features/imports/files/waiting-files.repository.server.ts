import type { Db } from "#db/client.server.ts";

/** Imports whose uploaded file is still there, oldest first; at most 200. */
export async function selectWithFiles(db: Db) {
  return db
    .selectFrom("imports")
    .select(["id as importId", "file_name as name", "file_key as fileKey", "original_key as originalKey"])
    .where((eb) => eb.or([eb("file_key", "is not", null), eb("original_key", "is not", null)]))
    .where("status", "in", ["unpacking", "mapping", "queued", "running", "paused"])
    .orderBy("id")
    .limit(200)
    .execute();
}
