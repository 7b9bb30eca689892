import { type Kysely, sql } from "kysely";
import { dialectOf } from "../sql/dialect.ts";

/** One after the other: in this order they are shown. */
const madeAt = (place: number) => `2026-11-26T00:00:00.00${place}Z`;

/** The purposes that Earshot itself acts on; owners add others. */
const purposes = [
  {
    id: "contact",
    name: "Contact by e-mail",
    description: "We may write to this person: invitations to surveys, news, campaigns.",
  },
  {
    id: "analysis",
    name: "Analysis",
    description: "We may read what this person says for pain points, goals and themes.",
  },
  {
    id: "quotes",
    name: "Being quoted",
    description: "We may show this person's own words to others, without a name.",
  },
];

// What a person agreed to, for what, with every change; what is left of people who were erased; how long things are kept.
export async function up(db: Kysely<unknown>): Promise<void> {
  await createConsents(db);
  await createErasures(db);
  await createRetention(db);
  // Without it the words of a removed text stay in the index until its pieces happen to be merged.
  if (dialectOf(db) === "sqlite")
    await sql`insert into feedback_search(feedback_search, rank) values ('secure-delete', 1)`.execute(db);
}

async function createConsents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("consent_purposes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull().unique())
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("retired_at", "text")
    .execute();
  for (const [place, { id, name, description }] of purposes.entries())
    await sql`insert into consent_purposes (id, name, description, created_at)
      values (${id}, ${name}, ${description}, ${madeAt(place)})`.execute(db);
  await db.schema
    .createTable("customer_consents")
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("purpose_id", "text", (c) => c.notNull().references("consent_purposes.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("source_type", "text", (c) => c.notNull())
    .addColumn("source_label", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("customer_consents_key", ["customer_id", "purpose_id"])
    .execute();
  await db.schema
    .createIndex("customer_consents_purpose")
    .on("customer_consents")
    .columns(["purpose_id", "state", "customer_id"])
    .execute();
  await db.schema
    .createTable("consent_changes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("purpose_id", "text", (c) => c.notNull().references("consent_purposes.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("source_type", "text", (c) => c.notNull())
    .addColumn("source_id", "text")
    .addColumn("source_label", "text", (c) => c.notNull())
    .addColumn("by_name", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("consent_changes_customer")
    .on("consent_changes")
    .columns(["customer_id", "at", "id"])
    .execute();
  await sql`insert into customer_consents (customer_id, purpose_id, state, source_type, source_label, at)
    select id, 'contact', consent, 'before', 'recorded before purposes were kept apart', coalesce(consent_changed_at, created_at)
    from customers where consent <> 'unknown'`.execute(db);
  await sql`insert into consent_changes (id, customer_id, purpose_id, state, source_type, source_label, at)
    select id, id, 'contact', consent, 'before', 'recorded before purposes were kept apart', coalesce(consent_changed_at, created_at)
    from customers where consent <> 'unknown'`.execute(db);
}

async function createErasures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("erasures")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("subject_id", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("subject", "text")
    .addColumn("step", "text", (c) => c.notNull())
    .addColumn("removed", "text", (c) => c.notNull())
    .addColumn("proof", "text")
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("finished_at", "text")
    .execute();
  await sql`create unique index erasures_subject on erasures (subject_id) where subject_id is not null`.execute(
    db,
  );
  await db.schema
    .createTable("erased_people")
    .addColumn("fingerprint", "text", (c) => c.primaryKey())
    .addColumn("erasure_id", "text", (c) => c.notNull())
    .addColumn("erased_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("erased_people_erasure").on("erased_people").column("erasure_id").execute();
}

async function createRetention(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("retention_rules")
    .addColumn("kind", "text", (c) => c.primaryKey())
    .addColumn("months", "integer", (c) => c.notNull())
    .addColumn("set_by", "text", (c) => c.notNull())
    .addColumn("set_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("retention_runs")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("began_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addColumn("removed", "text", (c) => c.notNull())
    .execute();
}
