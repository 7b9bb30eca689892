import type { Kysely } from "kysely";

// What an import would do with each row of its file, found out before anything is stored.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_dry_runs")
    .addColumn("import_id", "text", (c) => c.primaryKey().references("imports.id").onDelete("cascade"))
    .addColumn("run_id", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("basis", "text", (c) => c.notNull())
    .addColumn("rows_read", "integer", (c) => c.notNull())
    .addColumn("total_rows", "integer")
    .addColumn("counts", "text", (c) => c.notNull())
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("personal_data", "text", (c) => c.notNull())
    .addColumn("error", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("finished_at", "text")
    .execute();
  await db.schema
    .createTable("import_dry_run_rows")
    .addColumn("import_id", "text", (c) => c.notNull().references("imports.id").onDelete("cascade"))
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("row_number", "integer", (c) => c.notNull())
    .addColumn("line_number", "integer", (c) => c.notNull())
    .addColumn("reason_number", "integer", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("detail", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("import_dry_run_rows_key", ["import_id", "outcome", "row_number"])
    .execute();
  await db.schema
    .createIndex("import_dry_run_rows_reason")
    .on("import_dry_run_rows")
    .columns(["import_id", "outcome", "reason_number", "row_number"])
    .execute();
}
