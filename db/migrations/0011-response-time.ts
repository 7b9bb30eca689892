import type { Kysely } from "kysely";

// The overview counts the responses to all surveys within a period, and its number opens them, newest first.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("responses_submitted")
    .on("responses")
    .columns(["submitted_at", "id"])
    .execute();
}
