import { type Kysely, sql } from "kysely";

// Who belongs to a company in which role and for how long, what is counted of companies, what people decided about a
// theme of a customer, and what it takes to undo a merge with everything that came later.
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCompanyPeople(db);
  await createCompanyFigures(db);
  await db.schema
    .createTable("customer_theme_marks")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("theme_id", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("marked_by", "text", (c) => c.notNull())
    .addColumn("marked_at", "text", (c) => c.notNull())
    .addColumn("undone_by", "text")
    .addColumn("undone_at", "text")
    .execute();
  await db.schema
    .createIndex("customer_theme_marks_customer")
    .on("customer_theme_marks")
    .columns(["customer_id", "marked_at", "id"])
    .execute();
  await extendMerges(db);
  // A customer's timeline pages through what was done to them.
  await db.schema.dropIndex("audit_entries_subject").execute();
  await sql`create index audit_entries_subject on audit_entries (subject_id, at, id)
    where subject_id is not null`.execute(db);
}

async function createCompanyPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("company_people")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("company_id", "text", (c) => c.notNull().references("companies.id").onDelete("cascade"))
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("title", "text")
    .addColumn("since", "text")
    .addColumn("until", "text")
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("company_people_company")
    .on("company_people")
    .columns(["company_id", "customer_id"])
    .execute();
  await db.schema.createIndex("company_people_customer").on("company_people").column("customer_id").execute();
  // The first place of a customer has the customer's id: it is unique here, and needs no row by row.
  await sql`insert into company_people
      (id, company_id, customer_id, role, title, since, until, origin, created_at, updated_at)
    select id, company_id, id, coalesce(decision_role, ''), job_title, null, null, 'record', updated_at, updated_at
    from customers where company_id is not null`.execute(db);
}

async function createCompanyFigures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("company_metrics")
    .addColumn("company_id", "text", (c) => c.primaryKey().references("companies.id").onDelete("cascade"))
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("feedback_items", "integer", (c) => c.notNull())
    .addColumn("open_pains", "integer", (c) => c.notNull())
    .addColumn("sentiment", "double precision")
    .addColumn("last_active_at", "text", (c) => c.notNull())
    .addColumn("health", "integer", (c) => c.notNull())
    .addColumn("health_band", "text", (c) => c.notNull())
    .addColumn("health_reasons", "text", (c) => c.notNull())
    .addColumn("refreshed_at", "text", (c) => c.notNull())
    .execute();
  for (const column of ["people", "open_pains", "last_active_at", "health"]) {
    await db.schema
      .createIndex(`company_metrics_${column}`)
      .on("company_metrics")
      .columns([column, "company_id"])
      .execute();
  }
  await db.schema
    .createTable("company_recounts")
    .addColumn("company_id", "text", (c) => c.primaryKey().references("companies.id").onDelete("cascade"))
    .execute();
  await sql`insert into company_recounts (company_id) select id from companies`.execute(db);
  await db.schema
    .createTable("company_revenue")
    .addColumn("company_id", "text", (c) => c.notNull().references("companies.id").onDelete("cascade"))
    .addColumn("currency", "text", (c) => c.notNull())
    .addColumn("revenue_minor", "bigint", (c) => c.notNull())
    .addColumn("purchases", "integer", (c) => c.notNull())
    .addColumn("last_purchase_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("company_revenue_key", ["company_id", "currency"])
    .execute();
  await db.schema
    .createIndex("company_revenue_rank")
    .on("company_revenue")
    .columns(["currency", "revenue_minor", "company_id"])
    .execute();
}

async function extendMerges(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("customer_aliases").addColumn("owner_id", "text").execute();
  await sql`update customer_aliases set owner_id = (
      select merged_id from customer_merges where customer_merges.id = customer_aliases.merge_id)`.execute(
    db,
  );
  for (const column of ["into_id", "choices", "kept_before", "kept_after"])
    await db.schema.alterTable("customer_merges").addColumn(column, "text").execute();
  await completeMerges(db);
  await db.schema
    .createTable("merged_arrivals")
    .addColumn("record_kind", "text", (c) => c.notNull())
    .addColumn("record_id", "text", (c) => c.notNull())
    .addColumn("came_for", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("merged_arrivals_key", ["record_kind", "record_id"])
    .execute();
  await db.schema.createIndex("merged_arrivals_for").on("merged_arrivals").column("came_for").execute();
}

type Row = Record<string, string | number | null>;
interface OldMerge {
  id: string;
  kept_id: string;
  merged: string;
  kept_changes: string;
}

/** Merges of before kept only what they changed: the rest of the record was as it is today, as far as can be known. */
async function completeMerges(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<OldMerge>`select id, kept_id, merged, kept_changes from customer_merges`.execute(
    db,
  );
  for (const { id, kept_id, merged, kept_changes } of rows) {
    const found = await sql<Row>`select * from customers where id = ${kept_id}`.execute(db);
    const before: Row = { ...found.rows[0] };
    const after: Row = { ...found.rows[0] };
    const choices: Record<string, string> = {};
    const gone: Row = JSON.parse(merged).customer;
    for (const change of JSON.parse(kept_changes)) {
      before[change.column] = change.before;
      after[change.column] = change.after;
      if (change.before !== null && change.after === gone[change.column]) choices[change.column] = "merged";
    }
    await sql`update customer_merges set into_id = ${kept_id}, choices = ${JSON.stringify(choices)},
      kept_before = ${JSON.stringify(before)}, kept_after = ${JSON.stringify(after)} where id = ${id}`.execute(
      db,
    );
  }
}
