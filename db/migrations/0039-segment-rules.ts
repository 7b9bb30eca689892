import { type Kysely, sql } from "kysely";

// Rules became trees; those stored as one list of conditions are read as the one group they were, so none is rewritten.
export async function up(db: Kysely<unknown>): Promise<void> {
  // The customer up to whom the membership agrees with the rule; null once all were decided.
  await db.schema.alterTable("segments").addColumn("decided_to", "text").execute();
  // Windows of time that end by themselves are settled up to here.
  await db.schema.alterTable("segments").addColumn("swept_at", "text").execute();

  await db.schema
    .createTable("segment_memberships")
    .addColumn("segment_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("entered_at", "text", (c) => c.notNull())
    .addColumn("left_at", "text")
    .addPrimaryKeyConstraint("segment_memberships_key", ["segment_id", "customer_id", "entered_at"])
    .execute();
  await db.schema
    .createIndex("segment_memberships_customer")
    .on("segment_memberships")
    .columns(["customer_id", "entered_at"])
    .execute();
  await db.schema
    .createIndex("segment_memberships_entered")
    .on("segment_memberships")
    .columns(["segment_id", "entered_at", "customer_id"])
    .execute();
  await sql`create index segment_memberships_left on segment_memberships (segment_id, left_at, customer_id)
    where left_at is not null`.execute(db);
  await sql`insert into segment_memberships (segment_id, customer_id, entered_at)
    select segment_id, customer_id, entered_at from segment_members`.execute(db);

  await db.schema
    .createTable("segment_sizes")
    .addColumn("segment_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("members", "integer", (c) => c.notNull())
    .addColumn("entered", "integer", (c) => c.notNull())
    .addColumn("gone", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_sizes_key", ["segment_id", "day"])
    .execute();
  await sql`insert into segment_sizes (segment_id, day, members, entered, gone)
    select id, substr(refreshed_at, 1, 10), member_count, 0, 0 from segments where refreshed_at is not null`.execute(
    db,
  );
  await createCoveringIndexes(db);
}

/**
 * What counting a rule reads, customer by customer: each index holds all that a condition asks, so that no row has to be
 * fetched, and in the order in which it is grouped, so that nothing has to be sorted.
 */
async function createCoveringIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("events_of_customer", "events", [
    "type",
    "customer_id",
    "currency",
    "occurred_at",
    "amount_minor",
  ]);
  await index("statements_speaker", "statements", ["theme_id", "customer_id", "occurred_at", "sentiment"]);
  await index("feedback_items_felt", "feedback_items", ["customer_id", "occurred_at", "sentiment"]);
  await db.schema.dropIndex("customer_metrics_active").execute();
  await index("customer_metrics_active", "customer_metrics", ["last_active_at", "customer_id"]);
  await index("customer_metrics_purchase", "customer_metrics", ["last_purchase_at", "customer_id"]);
  await index("customer_metrics_first", "customer_metrics", ["first_purchase_at", "customer_id"]);
  await sql`create index attribute_values_holder on attribute_values (attribute_id, customer_id, value_number, value_text)
    where superseded_at is null and customer_id is not null`.execute(db);
  await sql`create index attribute_values_employer on attribute_values (attribute_id, company_id)
    where superseded_at is null and company_id is not null`.execute(db);
}
