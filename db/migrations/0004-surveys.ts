import type { Kysely } from "kysely";
import { sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("surveys")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("definition", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("published_version", "integer")
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("published_at", "text")
    .addColumn("closed_at", "text")
    .execute();
  await db.schema
    .createTable("survey_versions")
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("definition", "text", (c) => c.notNull())
    .addColumn("published_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("survey_versions_key", ["survey_id", "version"])
    .execute();
  await db.schema
    .createTable("responses")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("survey_version", "integer", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("idempotency_key", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("personal", "integer", (c) => c.notNull())
    .addColumn("submitted_at", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("responses_idempotency", ["survey_id", "idempotency_key"])
    .execute();
  await db.schema
    .createIndex("responses_survey")
    .on("responses")
    .columns(["survey_id", "submitted_at", "id"])
    .execute();
  await db.schema
    .createIndex("responses_customer")
    .on("responses")
    .columns(["customer_id", "submitted_at"])
    .execute();
  await sql`create unique index responses_personal on responses (survey_id, customer_id) where personal = 1`.execute(
    db,
  );
  await db.schema
    .createTable("answers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("response_id", "text", (c) => c.notNull().references("responses.id").onDelete("cascade"))
    .addColumn("survey_id", "text", (c) => c.notNull())
    .addColumn("question_id", "text", (c) => c.notNull())
    .addColumn("value_text", "text")
    .addColumn("value_number", "double precision")
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("answers_response").on("answers").column("response_id").execute();
  await db.schema
    .createIndex("answers_question")
    .on("answers")
    .columns(["survey_id", "question_id", "id"])
    .execute();
}
