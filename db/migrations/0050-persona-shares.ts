import type { Kysely } from "kysely";

// Links to a persona for people without an account, and how often each was opened by day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("persona_shares")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("shows", "text", (c) => c.notNull())
    .addColumn("with_quotes", "integer", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("revoked_at", "text")
    .execute();
  await db.schema
    .createIndex("persona_shares_persona")
    .on("persona_shares")
    .columns(["persona_id", "created_at", "id"])
    .execute();
  await db.schema.createIndex("persona_shares_author").on("persona_shares").column("created_by").execute();

  await db.schema
    .createTable("persona_share_views")
    .addColumn("share_id", "text", (c) => c.notNull().references("persona_shares.id").onDelete("cascade"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("views", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("persona_share_views_key", ["share_id", "day"])
    .execute();
}
