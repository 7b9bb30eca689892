import { type Kysely, sql } from "kysely";

// What the overview counts is read from indexes alone: mentions a day, who was heard when, what could not be read, and
// since when customers are known.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index statements_dated on statements (theme_id, occurred_at) where undated = 0`.execute(
    db,
  );
  await sql`create index feedback_items_failed on feedback_items (id) where analysis_error is not null`.execute(
    db,
  );
  await db.schema
    .createIndex("feedback_items_heard")
    .on("feedback_items")
    .columns(["occurred_at", "customer_id"])
    .execute();
  await db.schema.createIndex("customers_since").on("customers").column("since").execute();
}
