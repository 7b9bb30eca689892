import { type Kysely, sql } from "kysely";

// Personas that people work on together: locks, a state between draft and published, versions.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table personas add column summary_locked_at text`.execute(db);
  await sql`alter table personas add column review_asked_at text`.execute(db);
  await sql`alter table personas add column review_asked_by text`.execute(db);
  await sql`alter table personas add column published_by text`.execute(db);
  await sql`alter table persona_lines add column locked_at text`.execute(db);
  await sql`alter table persona_lines add column locked_by text`.execute(db);

  await db.schema
    .createTable("persona_versions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    // The revision that the persona had after what was done.
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("done", "text", (c) => c.notNull())
    .addColumn("from_revision", "integer")
    .addColumn("author_name", "text")
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("snapshot", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("persona_versions_revision")
    .on("persona_versions")
    .columns(["persona_id", "revision"])
    .unique()
    .execute();
  // Which feedback items a version quotes, so that their words are found when they are taken back.
  await db.schema
    .createTable("persona_version_items")
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("version_id", "text", (c) => c.notNull().references("persona_versions.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("persona_version_items_key", ["item_id", "version_id"])
    .execute();
  await db.schema
    .createIndex("persona_version_items_version")
    .on("persona_version_items")
    .column("version_id")
    .execute();
}
