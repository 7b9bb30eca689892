import { type Kysely, sql } from "kysely";
import { dialectOf } from "../sql/dialect.ts";

// One-time links of anonymous surveys, texts that came more than once, and what respondents changed about an answer.
export async function up(db: Kysely<unknown>): Promise<void> {
  // Nothing but hashes and their survey, kept in the order of the hashes: no owner, no time, no order of making.
  await db.schema
    .createTable("anonymous_tokens")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .$call((table) => (dialectOf(db) === "sqlite" ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
  await db.schema.createIndex("anonymous_tokens_survey").on("anonymous_tokens").column("survey_id").execute();

  await db.schema
    .createTable("text_fingerprints")
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("responses", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("text_fingerprints_key", ["survey_id", "fingerprint"])
    .$call((table) => (dialectOf(db) === "sqlite" ? table.modifyEnd(sql`without rowid`) : table))
    .execute();

  // Most responses count; whoever counts them leaves out the few others.
  await sql`create index responses_uncounted on responses (survey_id, id)
    where set_aside = 1 or status <> 'complete'`.execute(db);
  if (dialectOf(db) === "postgres") {
    // Items of anonymous responses get random numbers, which SQLite's integers have room for already.
    await sql`alter table feedback_items alter column seq type bigint`.execute(db);
  }

  await db.schema
    .createTable("answer_changes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("response_id", "text", (c) => c.notNull().references("responses.id").onDelete("cascade"))
    .addColumn("question_id", "text", (c) => c.notNull())
    .addColumn("earlier", "text", (c) => c.notNull())
    .addColumn("changed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("answer_changes_response").on("answer_changes").column("response_id").execute();
}
