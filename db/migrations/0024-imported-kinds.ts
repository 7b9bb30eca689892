import { type Kysely, sql } from "kysely";

// Surveys that came as a file of answers are found again by their key, responses by what they said; a company may
// belong to another one, and a value may be known without leading.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("companies")
    .addColumn("parent_id", "text", (c) => c.references("companies.id").onDelete("set null"))
    .execute();
  await db.schema.createIndex("companies_domain").on("companies").column("domain").execute();
  await db.schema.createIndex("companies_parent").on("companies").column("parent_id").execute();
  await db.schema
    .alterTable("attribute_values")
    .addColumn("held", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("surveys").addColumn("import_key", "text").execute();
  await sql`create unique index surveys_import_key on surveys (import_key) where import_key is not null`.execute(
    db,
  );
  await db.schema.alterTable("responses").addColumn("import_id", "text").execute();
  await db.schema.alterTable("responses").addColumn("content_hash", "text").execute();
  await sql`create index responses_import on responses (import_id) where import_id is not null`.execute(db);
  await db.schema.alterTable("imports").addColumn("survey_id", "text").execute();
}
