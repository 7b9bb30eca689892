import type { Kysely } from "kysely";

// How well each customer fits each persona and why, what personas were counted by, what was found about them as a
// whole, and what each was used for.
export async function up(db: Kysely<unknown>): Promise<void> {
  // What the scores of a run rest on; the run before stays until the next one has scored everybody.
  await db.schema
    .createTable("persona_models")
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("run", "integer", (c) => c.notNull())
    .addColumn("model", "text", (c) => c.notNull())
    .addColumn("fitted_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("persona_models_key", ["persona_id", "run"])
    .execute();
  await db.schema
    .createTable("persona_members")
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("score", "integer", (c) => c.notNull())
    .addColumn("known", "integer", (c) => c.notNull())
    .addColumn("in_segment", "integer", (c) => c.notNull())
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("run", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("persona_members_key", ["persona_id", "customer_id"])
    .execute();
  await db.schema
    .createIndex("persona_members_best")
    .on("persona_members")
    .columns(["persona_id", "in_segment", "score", "customer_id"])
    .execute();
  await db.schema
    .createIndex("persona_members_customer")
    .on("persona_members")
    .column("customer_id")
    .execute();

  await db.schema
    .createTable("persona_figures")
    .addColumn("persona_id", "text", (c) => c.primaryKey().references("personas.id").onDelete("cascade"))
    .addColumn("members", "integer", (c) => c.notNull())
    .addColumn("figures", "text", (c) => c.notNull())
    .addColumn("counted_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("persona_findings")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("findings", "text", (c) => c.notNull())
    .addColumn("counted_at", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("persona_uses")
    .addColumn("persona_id", "text", (c) => c.notNull().references("personas.id").onDelete("cascade"))
    .addColumn("use", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("times", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("persona_uses_key", ["persona_id", "use", "day"])
    .execute();
}
