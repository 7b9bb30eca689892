import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("correction_work")
    .addColumn("correction_id", "text", (c) =>
      c.primaryKey().references("corrections.id").onDelete("cascade"),
    )
    .addColumn("stage", "text", (c) => c.notNull())
    .addColumn("examples", "text", (c) => c.notNull())
    .addColumn("themes", "text", (c) => c.notNull())
    .addColumn("done", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("total", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("restarts", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
