import { type Kysely, sql } from "kysely";

// A segment is a draft until somebody wrote what is said differently; what a look for groups found, and found none of;
// who is in a suggested group; what segments are counted by, for laying them side by side.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("segments")
    .addColumn("state", "text", (c) => c.notNull().defaultTo("draft"))
    .execute();
  await sql`update segments set state = 'active' where trim(message) <> ''`.execute(db);

  await db.schema
    .createTable("segment_suggestion_looks")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("detail", "text", (c) => c.notNull())
    .addColumn("looked_at", "text", (c) => c.notNull())
    .execute();
  // Rules found earlier stand without what is measured now: whoever wants them looks again.
  await sql`delete from segment_suggestions`.execute(db);
  await db.schema
    .alterTable("segment_suggestions")
    .addColumn("stability", "text", (c) => c.notNull().defaultTo("{}"))
    .execute();
  await db.schema
    .createTable("segment_suggestion_members")
    .addColumn("suggestion_id", "text", (c) =>
      c.notNull().references("segment_suggestions.id").onDelete("cascade"),
    )
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("segment_suggestion_members_key", ["suggestion_id", "customer_id"])
    .execute();
  await db.schema
    .createIndex("segment_suggestion_members_customer")
    .on("segment_suggestion_members")
    .column("customer_id")
    .execute();

  await db.schema
    .createTable("segment_figures")
    .addColumn("segment_id", "text", (c) => c.primaryKey().references("segments.id").onDelete("cascade"))
    .addColumn("members", "integer", (c) => c.notNull())
    .addColumn("figures", "text", (c) => c.notNull())
    .addColumn("counted_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("segment_overlaps")
    .addColumn("one_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("other_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addColumn("members", "integer", (c) => c.notNull())
    .addColumn("counted_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_overlaps_key", ["one_id", "other_id"])
    .execute();
  await db.schema.createIndex("segment_overlaps_other").on("segment_overlaps").column("other_id").execute();
}
