import type { Kysely } from "kysely";
import { sql } from "kysely";

// What an import created and changed, so that it can be shown and taken back.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_created")
    .addColumn("import_id", "text", (c) => c.notNull().references("imports.id").onDelete("cascade"))
    .addColumn("from_row", "integer", (c) => c.notNull())
    .addColumn("record_type", "text", (c) => c.notNull())
    .addColumn("ids", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("import_created_key", ["import_id", "from_row", "record_type"])
    .execute();

  await db.schema
    .createTable("import_heard")
    .addColumn("import_id", "text", (c) => c.notNull().references("imports.id").onDelete("cascade"))
    .addColumn("from_row", "integer", (c) => c.notNull())
    .addColumn("hearings", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("import_heard_key", ["import_id", "from_row"])
    .execute();

  await db.schema
    .createTable("import_changes")
    .addColumn("import_id", "text", (c) => c.notNull().references("imports.id").onDelete("cascade"))
    .addColumn("from_row", "integer", (c) => c.notNull())
    .addColumn("record_type", "text", (c) => c.notNull())
    .addColumn("record_id", "text", (c) => c.notNull())
    .addColumn("created", "integer", (c) => c.notNull())
    .addColumn("changes", "text", (c) => c.notNull())
    .addColumn("kept", "text")
    .addPrimaryKeyConstraint("import_changes_key", ["import_id", "from_row", "record_type", "record_id"])
    .execute();
  await db.schema.createIndex("import_changes_record").on("import_changes").column("record_id").execute();

  for (const column of ["paused_at", "undone_at", "undone_by", "begun_at"]) {
    await db.schema.alterTable("imports").addColumn(column, "text").execute();
  }
  for (const column of ["begun_row", "removed_records", "restored_records"]) {
    await db.schema
      .alterTable("imports")
      .addColumn(column, "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  }

  // Who edited a record is asked where an undo finds it edited.
  await sql`create index audit_entries_subject on audit_entries (subject_id) where subject_id is not null`.execute(
    db,
  );
  await db.schema.createIndex("accuracy_samples_item").on("accuracy_samples").column("item_id").execute();
  // Without these, removing a customer or a company looks through every value there is.
  await sql`create index attribute_values_of_customer on attribute_values (customer_id)
    where customer_id is not null`.execute(db);
  await sql`create index attribute_values_of_company on attribute_values (company_id)
    where company_id is not null`.execute(db);
}
