import type { Kysely } from "kysely";
import { sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("companies")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("external_id", "text", (c) => c.unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_key", "text", (c) => c.notNull())
    .addColumn("domain", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("companies_name").on("companies").columns(["name_key", "id"]).execute();

  await db.schema
    .createTable("customers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("external_id", "text", (c) => c.unique())
    .addColumn("email", "text", (c) => c.unique())
    .addColumn("name", "text")
    .addColumn("name_key", "text", (c) => c.notNull())
    .addColumn("phone", "text")
    .addColumn("company_id", "text", (c) => c.references("companies.id").onDelete("set null"))
    .addColumn("job_title", "text")
    .addColumn("decision_role", "text")
    .addColumn("consent", "text", (c) => c.notNull())
    .addColumn("consent_changed_at", "text")
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("customers_name").on("customers").columns(["name_key", "id"]).execute();
  await db.schema.createIndex("customers_company").on("customers").columns(["company_id", "id"]).execute();

  await db.schema
    .createTable("customer_metrics")
    .addColumn("customer_id", "text", (c) => c.primaryKey().references("customers.id").onDelete("cascade"))
    .addColumn("purchases", "integer", (c) => c.notNull())
    .addColumn("revenue_minor", "bigint", (c) => c.notNull())
    .addColumn("currency", "text")
    .addColumn("first_purchase_at", "text")
    .addColumn("last_purchase_at", "text")
    .addColumn("feedback_items", "integer", (c) => c.notNull())
    .addColumn("pain_statements", "integer", (c) => c.notNull())
    .addColumn("goal_statements", "integer", (c) => c.notNull())
    .addColumn("praise_statements", "integer", (c) => c.notNull())
    .addColumn("sentiment", "double precision")
    .addColumn("nps_score", "double precision")
    .addColumn("last_active_at", "text")
    .addColumn("completeness", "double precision", (c) => c.notNull())
    .addColumn("refreshed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("customer_metrics_active")
    .on("customer_metrics")
    .column("last_active_at")
    .execute();

  await db.schema
    .createTable("events")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("occurred_at", "text", (c) => c.notNull())
    .addColumn("amount_minor", "bigint")
    .addColumn("currency", "text")
    .addColumn("detail", "text", (c) => c.notNull())
    .addColumn("external_id", "text")
    .addColumn("import_id", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("events_customer")
    .on("events")
    .columns(["customer_id", "occurred_at"])
    .execute();
  await db.schema.createIndex("events_type").on("events").columns(["type", "occurred_at"]).execute();
  await sql`create unique index events_external on events (type, external_id) where external_id is not null`.execute(
    db,
  );

  await db.schema
    .createTable("attributes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("key", "text", (c) => c.notNull().unique())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("category", "text", (c) => c.notNull())
    .addColumn("value_type", "text", (c) => c.notNull())
    .addColumn("options", "text", (c) => c.notNull())
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("fresh_days", "integer")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("attribute_values")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("attribute_id", "text", (c) => c.notNull().references("attributes.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("cascade"))
    .addColumn("company_id", "text", (c) => c.references("companies.id").onDelete("cascade"))
    .addColumn("value_text", "text", (c) => c.notNull())
    .addColumn("value_number", "double precision")
    .addColumn("source_type", "text", (c) => c.notNull())
    .addColumn("source_id", "text")
    .addColumn("source_label", "text", (c) => c.notNull())
    .addColumn("confidence", "double precision", (c) => c.notNull())
    .addColumn("learnt_at", "text", (c) => c.notNull())
    .addColumn("superseded_at", "text")
    .execute();
  await sql`create unique index attribute_values_customer on attribute_values (customer_id, attribute_id)
    where superseded_at is null and customer_id is not null`.execute(db);
  await sql`create unique index attribute_values_company on attribute_values (company_id, attribute_id)
    where superseded_at is null and company_id is not null`.execute(db);
  await sql`create index attribute_values_leading on attribute_values (attribute_id, value_text)
    where superseded_at is null`.execute(db);
}
