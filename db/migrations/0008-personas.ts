import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("personas")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("segment_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("summary", "text", (c) => c.notNull())
    .addColumn("summary_edited_at", "text")
    .addColumn("portrait_seed", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("segment_size", "integer", (c) => c.notNull())
    .addColumn("evidence_size", "integer", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("drafted_at", "text", (c) => c.notNull())
    .addColumn("published_at", "text")
    .execute();
  await db.schema
    .createTable("persona_lines")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("section", "text", (c) => c.notNull())
    .addColumn("line_key", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("evidence", "text", (c) => c.notNull())
    .addColumn("edited_at", "text")
    .addColumn("edited_by", "text")
    .addColumn("removed_at", "text")
    .execute();
  await db.schema
    .createIndex("persona_lines_order")
    .on("persona_lines")
    .columns(["persona_id", "section", "position"])
    .execute();
}
