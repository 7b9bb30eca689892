import { type Kysely, sql } from "kysely";

// Customers who may be one person, what was decided about them, and what a merge moved, so that it can be taken back.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("customer_match_keys")
    .addColumn("match_key", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("customer_match_keys_key", ["match_key", "customer_id"])
    .execute();
  await db.schema
    .createIndex("customer_match_keys_customer")
    .on("customer_match_keys")
    .column("customer_id")
    .execute();
  await db.schema
    .createTable("duplicate_scan")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("customers_updated").on("customers").columns(["updated_at", "id"]).execute();

  await db.schema
    .createTable("likely_pairs")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("one_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("other_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("score", "double precision", (c) => c.notNull())
    .addColumn("evidence", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("decided_by", "text")
    .addColumn("decided_at", "text")
    .addColumn("found_at", "text", (c) => c.notNull())
    .addUniqueConstraint("likely_pairs_two", ["one_id", "other_id"])
    .execute();
  await db.schema
    .createIndex("likely_pairs_open")
    .on("likely_pairs")
    .columns(["state", "score", "id"])
    .execute();
  await db.schema.createIndex("likely_pairs_other").on("likely_pairs").column("other_id").execute();

  await db.schema
    .createTable("customer_merges")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kept_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("merged_id", "text", (c) => c.notNull())
    .addColumn("merged", "text", (c) => c.notNull())
    .addColumn("kept_changes", "text", (c) => c.notNull())
    .addColumn("moved", "text", (c) => c.notNull())
    .addColumn("merged_by", "text", (c) => c.notNull())
    .addColumn("merged_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("customer_merges_kept").on("customer_merges").column("kept_id").execute();
  await sql`create unique index customer_merges_merged on customer_merges (merged_id)`.execute(db);

  await db.schema
    .createTable("customer_aliases")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("merge_id", "text", (c) => c.notNull().references("customer_merges.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("customer_aliases_key", ["kind", "value"])
    .execute();
  await db.schema
    .createIndex("customer_aliases_customer")
    .on("customer_aliases")
    .column("customer_id")
    .execute();
}
