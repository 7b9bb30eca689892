import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("segments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("rule", "text", (c) => c.notNull())
    .addColumn("message", "text", (c) => c.notNull())
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("member_count", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("refreshed_at", "text")
    .execute();
  await db.schema
    .createTable("segment_members")
    .addColumn("segment_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("entered_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_members_key", ["segment_id", "customer_id"])
    .execute();
  await db.schema
    .createIndex("segment_members_customer")
    .on("segment_members")
    .column("customer_id")
    .execute();
  await db.schema
    .createTable("segment_suggestions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("rule", "text", (c) => c.notNull())
    .addColumn("size", "integer", (c) => c.notNull())
    .addColumn("rule_precision", "double precision", (c) => c.notNull())
    .addColumn("rule_recall", "double precision", (c) => c.notNull())
    .addColumn("traits", "text", (c) => c.notNull())
    .addColumn("suggested_at", "text", (c) => c.notNull())
    .execute();
}
