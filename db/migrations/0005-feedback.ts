import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../sql/dialect.ts";
import { createFeedbackSearch } from "../sql/feedback-search.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = dialectOf(db) === "postgres";
  await db.schema
    .createTable("feedback_items")
    .addColumn("seq", postgres ? "serial" : "integer", (c) =>
      postgres ? c.primaryKey() : c.primaryKey().autoIncrement(),
    )
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("external_id", "text")
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("occurred_at", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("rating", "double precision")
    .addColumn("rating_scale", "double precision")
    .addColumn("language", "text")
    .addColumn("sentiment", "double precision")
    .addColumn("response_id", "text", (c) => c.references("responses.id").onDelete("cascade"))
    .addColumn("question_id", "text")
    .addColumn("survey_id", "text")
    .addColumn("import_id", "text")
    .addColumn("analysed_at", "text")
    .addColumn("analysis_error", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await sql`create unique index feedback_items_external on feedback_items (source, channel, external_id)
    where external_id is not null`.execute(db);
  await db.schema
    .createIndex("feedback_items_time")
    .on("feedback_items")
    .columns(["occurred_at", "id"])
    .execute();
  await db.schema
    .createIndex("feedback_items_customer")
    .on("feedback_items")
    .columns(["customer_id", "occurred_at"])
    .execute();
  await db.schema.createIndex("feedback_items_import").on("feedback_items").column("import_id").execute();
  await db.schema.createIndex("feedback_items_response").on("feedback_items").column("response_id").execute();
  await sql`create index feedback_items_waiting on feedback_items (id) where analysed_at is null`.execute(db);
  await createFeedbackSearch(db);

  await db.schema
    .createTable("themes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("subtitle", "text", (c) => c.notNull())
    .addColumn("parent_id", "text")
    .addColumn("terms", "text", (c) => c.notNull())
    .addColumn("mentions", "integer", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("sentiment", "double precision", (c) => c.notNull())
    .addColumn("priority", "double precision", (c) => c.notNull())
    .addColumn("priority_factors", "text", (c) => c.notNull())
    .addColumn("growth", "double precision", (c) => c.notNull())
    .addColumn("rising", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("successor_id", "text")
    .addColumn("first_seen_at", "text")
    .addColumn("last_seen_at", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("themes_rank").on("themes").columns(["kind", "priority", "id"]).execute();

  await db.schema
    .createTable("statements")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("item_id", "text", (c) => c.notNull().references("feedback_items.id").onDelete("cascade"))
    .addColumn("start_offset", "integer", (c) => c.notNull())
    .addColumn("end_offset", "integer", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("kind_score", "double precision", (c) => c.notNull())
    .addColumn("sentiment", "double precision", (c) => c.notNull())
    .addColumn("aspects", "text", (c) => c.notNull())
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("theme_id", "text", (c) => c.references("themes.id").onDelete("set null"))
    .addColumn("placed_at", "text")
    .addColumn("theme_score", "double precision")
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("occurred_at", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("statements_item")
    .on("statements")
    .columns(["item_id", "start_offset"])
    .execute();
  await db.schema
    .createIndex("statements_theme")
    .on("statements")
    .columns(["theme_id", "theme_score", "id"])
    .execute();
  await db.schema
    .createIndex("statements_customer")
    .on("statements")
    .columns(["customer_id", "occurred_at"])
    .execute();
  await db.schema.createIndex("statements_kind").on("statements").columns(["kind", "id"]).execute();

  await sql`create index statements_unplaced on statements (id) where placed_at is null`.execute(db);

  await db.schema
    .createTable("theme_models")
    .addColumn("kind", "text", (c) => c.primaryKey())
    .addColumn("model", "text", (c) => c.notNull())
    .addColumn("statement_count", "integer", (c) => c.notNull())
    .addColumn("fitted_at", "text", (c) => c.notNull())
    .execute();
}
