import type { Kysely } from "kysely";

// What was judged is kept by its place in the item, not as a copy of its words: erasing the item erases it here too.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("accuracy_checks")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("begun_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("begun_by_name", "text", (c) => c.notNull())
    .addColumn("begun_at", "text", (c) => c.notNull())
    .addColumn("statement_count", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("accuracy_samples")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("check_id", "text", (c) => c.notNull().references("accuracy_checks.id").onDelete("cascade"))
    .addColumn("item_id", "text", (c) => c.notNull().references("feedback_items.id").onDelete("cascade"))
    .addColumn("start_offset", "integer", (c) => c.notNull())
    .addColumn("end_offset", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("theme_id", "text")
    .addColumn("theme_name", "text")
    .addColumn("judged_kind", "text")
    .addColumn("theme_fits", "integer")
    .addColumn("judged_at", "text")
    .execute();
  await db.schema
    .createIndex("accuracy_samples_check")
    .on("accuracy_samples")
    .columns(["check_id", "id"])
    .execute();
}
