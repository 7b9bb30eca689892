import { type Kysely, sql } from "kysely";

// What a response has been through: where it ended, in which language and by which way, when it began, what it scored
// and how far it can be trusted. And which part of a question an answer's row is about: a matrix row, an address line.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("responses").addColumn("ending_id", "text").execute();
  await db.schema.alterTable("responses").addColumn("language", "text").execute();
  await db.schema
    .alterTable("responses")
    .addColumn("channel", "text", (c) => c.notNull().defaultTo("open"))
    .execute();
  await sql`update responses set channel = 'import' where import_id is not null`.execute(db);
  await sql`update responses set channel = 'personal' where personal = 1`.execute(db);
  await db.schema.alterTable("responses").addColumn("started_at", "text").execute();
  await db.schema.alterTable("responses").addColumn("seed", "text").execute();
  await db.schema
    .alterTable("responses")
    .addColumn("scores", "text", (c) => c.notNull().defaultTo("{}"))
    .execute();
  await db.schema.alterTable("responses").addColumn("quality", "integer").execute();
  await db.schema
    .alterTable("responses")
    .addColumn("quality_reasons", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .alterTable("responses")
    .addColumn("set_aside", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("answers")
    .addColumn("part", "text", (c) => c.notNull().defaultTo(""))
    .execute();
}
