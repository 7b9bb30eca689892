import { type Kysely, sql } from "kysely";
import { newId } from "#app/lib/ids.ts";

// Decisions as records, what leads where sources disagree, and the counts of the data audit.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("decisions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_key", "text", (c) => c.notNull().unique())
    .addColumn("decided_by", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("enough_share", "double precision", (c) => c.notNull().defaultTo(0.7))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("decision_attributes")
    .addColumn("decision_id", "text", (c) => c.notNull().references("decisions.id").onDelete("cascade"))
    .addColumn("attribute_id", "text", (c) => c.notNull().references("attributes.id").onDelete("cascade"))
    .addColumn("needed", "integer", (c) => c.notNull().defaultTo(1))
    .addPrimaryKeyConstraint("decision_attributes_key", ["decision_id", "attribute_id"])
    .execute();
  await db.schema
    .createIndex("decision_attributes_attribute")
    .on("decision_attributes")
    .column("attribute_id")
    .execute();

  for (const [column, fallback] of [
    ["leading_rule", "newest"],
    ["source_order", '["manual","survey","import","engine"]'],
    ["question", ""],
  ] as const) {
    await db.schema
      .alterTable("attributes")
      .addColumn(column, "text", (c) => c.notNull().defaultTo(fallback))
      .execute();
  }
  await db.schema.alterTable("attributes").addColumn("retired_at", "text").execute();

  for (const column of ["expires_at", "chosen_at", "chosen_by", "unfit_since", "original_text"]) {
    await db.schema.alterTable("attribute_values").addColumn(column, "text").execute();
  }
  // What did not lead is few; without this, counting where sources disagree looks through every value there is.
  await sql`create index attribute_values_beaten on attribute_values (attribute_id, customer_id)
    where superseded_at is not null`.execute(db);
  await sql`create index attribute_values_unfit on attribute_values (attribute_id, value_text)
    where unfit_since is not null`.execute(db);
  await db.schema
    .createTable("attribute_choices")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("attribute_id", "text", (c) => c.notNull().references("attributes.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("cascade"))
    .addColumn("company_id", "text", (c) => c.references("companies.id").onDelete("cascade"))
    .addColumn("value_id", "text", (c) => c.references("attribute_values.id").onDelete("set null"))
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("by_name", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  for (const column of ["customer_id", "company_id", "value_id"] as const) {
    await db.schema
      .createIndex(`attribute_choices_${column}`)
      .on("attribute_choices")
      .column(column)
      .execute();
  }

  await db.schema
    .createTable("attribute_audit")
    .addColumn("attribute_id", "text", (c) => c.primaryKey().references("attributes.id").onDelete("cascade"))
    .addColumn("subjects", "integer", (c) => c.notNull())
    .addColumn("filled", "integer", (c) => c.notNull())
    .addColumn("stale", "integer", (c) => c.notNull())
    .addColumn("disputed", "integer", (c) => c.notNull())
    .addColumn("unfit", "integer", (c) => c.notNull())
    .addColumn("best", "integer", (c) => c.notNull())
    .addColumn("best_known", "integer", (c) => c.notNull())
    .addColumn("oldest_at", "text")
    .addColumn("newest_at", "text")
    .addColumn("ages", "text", (c) => c.notNull())
    .addColumn("sources", "text", (c) => c.notNull())
    .addColumn("counted_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("attribute_uses")
    .addColumn("attribute_id", "text", (c) => c.notNull().references("attributes.id").onDelete("cascade"))
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("place_id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("attribute_uses_key", ["attribute_id", "place", "place_id"])
    .execute();

  await describePurposes(db);
}

interface Defined {
  id: string;
  purpose: string;
  created_at: string;
}

/** Each purpose that attributes were defined with becomes a decision; at most 500 attributes exist. */
async function describePurposes(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Defined>`select id, purpose, created_at from attributes order by id`.execute(db);
  const decisions = new Map<string, string>();
  for (const { id, purpose, created_at } of rows) {
    const name = purpose.trim();
    if (name === "") continue;
    const known = decisions.get(name.toLowerCase());
    const decisionId = known ?? newId();
    if (known === undefined) {
      decisions.set(name.toLowerCase(), decisionId);
      await sql`insert into decisions (id, name, name_key, created_at, updated_at)
        values (${decisionId}, ${name}, ${name.toLowerCase()}, ${created_at}, ${created_at})`.execute(db);
    }
    await sql`insert into decision_attributes (decision_id, attribute_id) values (${decisionId}, ${id})`.execute(
      db,
    );
  }
}
