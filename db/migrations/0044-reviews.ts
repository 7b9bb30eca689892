import { type Kysely, sql } from "kysely";

// Reviews of profiles, segments and personas, what each of them was like at its last review, and launches.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("launches")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("launched_on", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("asked_at", "text")
    .addColumn("created_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("launches_day").on("launches").columns(["launched_on", "id"]).execute();
  await db.schema
    .createTable("launch_segments")
    .addColumn("launch_id", "text", (c) => c.notNull().references("launches.id").onDelete("cascade"))
    .addColumn("segment_id", "text", (c) => c.notNull().references("segments.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("launch_segments_key", ["launch_id", "segment_id"])
    .execute();
  await db.schema
    .createTable("launch_themes")
    .addColumn("launch_id", "text", (c) => c.notNull().references("launches.id").onDelete("cascade"))
    .addColumn("theme_id", "text", (c) => c.notNull().references("themes.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("launch_themes_key", ["launch_id", "theme_id"])
    .execute();

  await db.schema
    .createTable("review_subjects")
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("watched", "integer", (c) => c.notNull())
    .addColumn("next_due_at", "text", (c) => c.notNull())
    .addColumn("last_reviewed_at", "text")
    .addColumn("snapshot_at", "text")
    .addColumn("snapshot", "text")
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("review_subjects_key", ["subject", "subject_id"])
    .execute();
  await db.schema
    .createIndex("review_subjects_due")
    .on("review_subjects")
    .columns(["watched", "next_due_at", "subject", "subject_id"])
    .execute();
  // Who belonged to the subject when its snapshot was taken; only of the latest one.
  await db.schema
    .createTable("review_snapshot_members")
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("review_snapshot_members_key", ["subject", "subject_id", "customer_id"])
    .execute();
  await db.schema
    .createIndex("review_snapshot_members_customer")
    .on("review_snapshot_members")
    .column("customer_id")
    .execute();

  await db.schema
    .createTable("reviews")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("subject_name", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("causes", "text", (c) => c.notNull())
    .addColumn("launch_id", "text", (c) => c.references("launches.id").onDelete("set null"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("opened_at", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("before_at", "text")
    .addColumn("before", "text")
    .addColumn("measured_at", "text")
    .addColumn("figures", "text")
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("decision", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("decided_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("decided_by_name", "text")
    .addColumn("decided_at", "text")
    .addColumn("next_due_at", "text")
    .execute();
  await sql`create unique index reviews_open on reviews (subject, subject_id) where state = 'open'`.execute(
    db,
  );
  await db.schema.createIndex("reviews_due").on("reviews").columns(["state", "due_at", "id"]).execute();
  await db.schema
    .createIndex("reviews_history")
    .on("reviews")
    .columns(["subject", "subject_id", "opened_at", "id"])
    .execute();
  // Who entered and who left between the two states that a review compares.
  await db.schema
    .createTable("review_moves")
    .addColumn("review_id", "text", (c) => c.notNull().references("reviews.id").onDelete("cascade"))
    .addColumn("entered", "integer", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("review_moves_key", ["review_id", "entered", "customer_id"])
    .execute();
  await db.schema.createIndex("review_moves_customer").on("review_moves").column("customer_id").execute();

  // What was written in the grid or pasted into it, so that it can be undone and done again.
  await db.schema
    .createTable("grid_changes")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("users.id").onDelete("cascade"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("cells", "integer", (c) => c.notNull())
    .addColumn("created", "integer", (c) => c.notNull())
    .addColumn("undone_at", "text")
    .execute();
  await db.schema
    .createIndex("grid_changes_made")
    .on("grid_changes")
    .columns(["made_by", "kind", "made_at", "id"])
    .execute();
  await db.schema.createIndex("grid_changes_age").on("grid_changes").column("made_at").execute();
  await db.schema
    .createTable("grid_edits")
    .addColumn("change_id", "text", (c) => c.notNull().references("grid_changes.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("cascade"))
    .addColumn("company_id", "text", (c) => c.references("companies.id").onDelete("cascade"))
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("before", "text", (c) => c.notNull())
    .addColumn("after", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("grid_edits_key", ["change_id", "position"])
    .execute();
  await db.schema.createIndex("grid_edits_customer").on("grid_edits").column("customer_id").execute();
  await db.schema.createIndex("grid_edits_company").on("grid_edits").column("company_id").execute();
  // The grid is paged by key in these orders.
  await sql`create index customers_by_email on customers (coalesce(email, ''), id)`.execute(db);
  await sql`create index customers_by_number on customers (coalesce(external_id, ''), id)`.execute(db);
  await sql`create index companies_by_number on companies (coalesce(external_id, ''), id)`.execute(db);
}
