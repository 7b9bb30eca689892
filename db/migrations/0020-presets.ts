import type { Kysely } from "kysely";

// What a tool's export says beside the words (tags, address, order, state, votes) stays with the item. Rows that a rule
// leaves out on purpose (an agent's message, a refunded order) are no mistakes of the file: counted and listed apart
// from rejected ones. A mapping that a person settled is kept for the next file of the same tool.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("imports")
    .addColumn("skipped_rows", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("import_rejections")
    .addColumn("kind", "text", (c) => c.notNull().defaultTo("rejected"))
    .execute();
  await db.schema
    .createIndex("import_rejections_kind")
    .on("import_rejections")
    .columns(["import_id", "kind", "row_number"])
    .execute();
  for (const table of ["feedback_items", "customers"]) {
    await db.schema
      .alterTable(table)
      .addColumn("tags", "text", (c) => c.notNull().defaultTo("[]"))
      .execute();
  }
  for (const column of ["url", "order_ref", "status"]) {
    await db.schema.alterTable("feedback_items").addColumn(column, "text").execute();
  }
  await db.schema.alterTable("feedback_items").addColumn("votes", "integer").execute();
  await db.schema
    .createTable("import_mappings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("source_name", "text", (c) => c.notNull())
    .addColumn("preset", "text")
    .addColumn("mapping", "text", (c) => c.notNull())
    .addColumn("used_rows", "integer", (c) => c.notNull())
    .addColumn("used_at", "text", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addUniqueConstraint("import_mappings_key", ["kind", "fingerprint"])
    .execute();
  await db.schema.createIndex("import_mappings_used").on("import_mappings").column("used_at").execute();
}
