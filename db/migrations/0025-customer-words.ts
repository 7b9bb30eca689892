import type { Kysely } from "kysely";

// What was set aside of a ticket or review because somebody else or a machine said it, so that it can be looked up.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("feedback_set_aside")
    .addColumn("item_id", "text", (c) => c.primaryKey().references("feedback_items.id").onDelete("cascade"))
    .addColumn("content", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .alterTable("import_dry_runs")
    .addColumn("set_aside", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
}
