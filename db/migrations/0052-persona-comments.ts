import type { Kysely } from "kysely";

// What the team says to each other about a persona, in threads of one level.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("persona_comments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    // No reference: a comment outlives the line it is about.
    .addColumn("line_id", "text")
    .addColumn("line_text", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("parent_id", "text", (c) => c.references("persona_comments.id").onDelete("cascade"))
    .addColumn("author_id", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("author_name", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("edited_at", "text")
    .addColumn("deleted_at", "text")
    .addColumn("resolved_at", "text")
    .addColumn("resolved_by", "text")
    .execute();
  await db.schema
    .createIndex("persona_comments_persona")
    .on("persona_comments")
    .columns(["persona_id", "line_id", "id"])
    .execute();
  await db.schema
    .createIndex("persona_comments_parent")
    .on("persona_comments")
    .columns(["parent_id", "id"])
    .execute();
  await db.schema.createIndex("persona_comments_author").on("persona_comments").column("author_id").execute();
}
