import type { Kysely } from "kysely";

// Results that are shown to people without an account, and what is said back to those who answered.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("shared_results")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("filter", "text", (c) => c.notNull())
    .addColumn("with_texts", "integer", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("shared_results_survey")
    .on("shared_results")
    .columns(["survey_id", "created_at"])
    .execute();

  await db.schema
    .createTable("closing_points")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("question_id", "text")
    .addColumn("theme_id", "text", (c) => c.references("themes.id").onDelete("set null"))
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("did", "text", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("closing_points_survey")
    .on("closing_points")
    .columns(["survey_id", "created_at", "id"])
    .execute();
}
