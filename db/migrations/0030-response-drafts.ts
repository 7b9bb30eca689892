import type { Kysely } from "kysely";

// Half an answer is kept on the server too: pages without scripts are filled in one by one, and a personal link goes
// on where another device stopped. Files are uploaded before the answer they belong to is sent.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("response_drafts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("survey_version", "integer", (c) => c.notNull())
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("cascade"))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("hidden", "text", (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("response_id", "text", (c) => c.references("responses.id").onDelete("set null"))
    .addUniqueConstraint("response_drafts_holder", ["survey_id", "holder"])
    .execute();
  await db.schema
    .createIndex("response_drafts_idle")
    .on("response_drafts")
    .columns(["updated_at", "id"])
    .execute();
  await db.schema
    .createIndex("response_drafts_customer")
    .on("response_drafts")
    .column("customer_id")
    .execute();
  await db.schema
    .createTable("response_files")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("question_id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("response_id", "text", (c) => c.references("responses.id").onDelete("cascade"))
    .execute();
  await db.schema
    .createIndex("response_files_holder")
    .on("response_files")
    .columns(["survey_id", "holder"])
    .execute();
  await db.schema.createIndex("response_files_response").on("response_files").column("response_id").execute();
}
