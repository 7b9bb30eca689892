import type { Kysely } from "kysely";

// An upload that is no text with separators is unpacked into one first, and kept while another part may be chosen.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("imports").addColumn("original_key", "text").execute();
  await db.schema
    .alterTable("imports")
    .addColumn("wanted", "text", (c) => c.notNull().defaultTo("{}"))
    .execute();
}
