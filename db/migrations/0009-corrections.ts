import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("corrections")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("theme_id", "text")
    .addColumn("undoes", "text", (c) => c.unique().references("corrections.id"))
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("author_id", "text")
    .addColumn("author_name", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("corrections_theme")
    .on("corrections")
    .columns(["theme_id", "kind", "id"])
    .execute();
  await db.schema.createIndex("corrections_kind").on("corrections").columns(["kind", "id"]).execute();

  // The statement's words go with the item they were said in: what is erased there is gone here.
  await db.schema
    .createTable("correction_statements")
    .addColumn("correction_id", "text", (c) => c.notNull().references("corrections.id").onDelete("cascade"))
    .addColumn("item_id", "text", (c) => c.notNull().references("feedback_items.id").onDelete("cascade"))
    .addColumn("start_offset", "integer", (c) => c.notNull())
    .addColumn("end_offset", "integer", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("statement_id", "text")
    .addColumn("theme_id", "text")
    .addColumn("role", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("correction_statements_key", ["correction_id", "item_id", "start_offset"])
    .execute();
  await db.schema
    .createIndex("correction_statements_statement")
    .on("correction_statements")
    .column("statement_id")
    .execute();
  await db.schema
    .createIndex("correction_statements_item")
    .on("correction_statements")
    .column("item_id")
    .execute();

  await db.schema.alterTable("statements").addColumn("fitted_theme_id", "text").execute();
  await db.schema.alterTable("statements").addColumn("fitted_score", "double precision").execute();
  await db.schema.alterTable("statements").addColumn("original_reading", "text").execute();
  await sql`update statements set fitted_theme_id = theme_id, fitted_score = theme_score
    where theme_id is not null`.execute(db);
  await db.schema
    .createIndex("statements_fitted_theme")
    .on("statements")
    .columns(["fitted_theme_id", "id"])
    .execute();
  await sql`create index statements_unsure on statements (kind_score, id)
    where kind_score between 0.5 and 0.6 and original_reading is null`.execute(db);

  await db.schema.alterTable("themes").addColumn("fitted_name", "text").execute();
  await db.schema
    .alterTable("themes")
    .addColumn("is_lost", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("themes").addColumn("went_to", "text").execute();
  await sql`update themes set is_lost = 1, went_to = successor_id where state = 'replaced'`.execute(db);

  await db.schema
    .createTable("theme_rebuilds")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("granularity", "integer", (c) => c.notNull())
    .addColumn("statement_count", "integer", (c) => c.notNull())
    .addColumn("changes", "text")
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("decided_at", "text")
    .execute();
}
