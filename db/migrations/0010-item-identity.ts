import { type Kysely, sql } from "kysely";

// An import asks for the items with these ids, whatever their channel: the id has to stand before it in the index.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("feedback_items_external").execute();
  await sql`create unique index feedback_items_external on feedback_items (source, external_id, channel)
    where external_id is not null`.execute(db);
}
