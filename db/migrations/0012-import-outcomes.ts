import type { Kysely } from "kysely";

// Which rows of an import were new, changed or known, so that each of its numbers opens exactly them.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_outcomes")
    .addColumn("import_id", "text", (c) => c.notNull().references("imports.id").onDelete("cascade"))
    .addColumn("from_row", "integer", (c) => c.notNull())
    .addColumn("created", "text", (c) => c.notNull())
    .addColumn("updated", "text", (c) => c.notNull())
    .addColumn("unchanged", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("import_outcomes_key", ["import_id", "from_row"])
    .execute();
}
