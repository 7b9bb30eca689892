import type { Kysely } from "kysely";

// Which line of a persona was asked about in which question of a survey, and what came of it so far. No texts: the
// question's stand in its survey, and answers are counted, not copied.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("persona_questions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("line_key", "text", (c) => c.notNull())
    .addColumn("claim_mark", "text", (c) => c.notNull())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("question_id", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("yes", "integer", (c) => c.notNull())
    .addColumn("no", "integer", (c) => c.notNull())
    .addColumn("unsure", "integer", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("first_at", "text")
    .addColumn("last_at", "text")
    .addColumn("counted_at", "text")
    .addColumn("kept_at", "text")
    .addColumn("kept_by", "text")
    .addUniqueConstraint("persona_questions_line", ["persona_id", "line_key"])
    .execute();
  await db.schema
    .createIndex("persona_questions_survey")
    .on("persona_questions")
    .column("survey_id")
    .execute();
}
