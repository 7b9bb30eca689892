import type { Kysely } from "kysely";

// When personas and their lines were confirmed last, what they count today, how they drifted, and proposed wordings.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("persona_freshness")
    .addColumn("persona_id", "text", (c) => c.primaryKey().references("personas.id").onDelete("cascade"))
    .addColumn("confirmed_at", "text")
    .addColumn("confirmed_how", "text")
    .addColumn("confirmed_by", "text")
    .addColumn("review_asked_at", "text")
    .execute();
  await db.schema
    .createTable("persona_line_freshness")
    .addColumn("line_id", "text", (c) => c.primaryKey().references("persona_lines.id").onDelete("cascade"))
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("today", "text")
    .addColumn("counted_at", "text")
    .addColumn("moved_since", "text")
    .addColumn("confirmed_at", "text")
    .addColumn("confirmed_how", "text")
    .addColumn("confirmed_by", "text")
    .execute();
  await db.schema
    .createIndex("persona_line_freshness_persona")
    .on("persona_line_freshness")
    .column("persona_id")
    .execute();
  await db.schema
    .createTable("persona_drift")
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("holding", "integer", (c) => c.notNull())
    .addColumn("moved", "integer", (c) => c.notNull())
    .addColumn("untold", "integer", (c) => c.notNull())
    .addColumn("members", "integer", (c) => c.notNull())
    .addColumn("speakers", "integer", (c) => c.notNull())
    .addColumn("theme_divergence", "double precision")
    .addColumn("looked_back", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("persona_drift_key", ["persona_id", "day"])
    .execute();

  await db.schema
    .createTable("persona_wording_runs")
    .addColumn("persona_id", "text", (c) => c.primaryKey().references("personas.id").onDelete("cascade"))
    .addColumn("run_id", "text", (c) => c.notNull())
    .addColumn("job_id", "text", (c) => c.notNull())
    .addColumn("model", "text", (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("finished_at", "text")
    .addColumn("trouble", "text")
    .execute();
  await db.schema
    .createTable("persona_wordings")
    .addColumn("line_id", "text", (c) => c.primaryKey().references("persona_lines.id").onDelete("cascade"))
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("run_id", "text", (c) => c.notNull())
    .addColumn("based_on", "text", (c) => c.notNull())
    .addColumn("text", "text")
    .addColumn("reason", "text")
    .addColumn("model", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("persona_wordings_persona")
    .on("persona_wordings")
    .column("persona_id")
    .execute();
}
