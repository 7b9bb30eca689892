import { type Kysely, sql } from "kysely";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

const ROWS_A_PIECE = 500;

// Customers are matched by their phone number in one form, however it was typed (not unique: a household shares a
// phone), and what a source said of them that does not lead stays visible.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("customers").addColumn("phone_key", "text").execute();
  await sql`create index customers_phone_key on customers (phone_key) where phone_key is not null`.execute(
    db,
  );
  await db.schema
    .createTable("customer_other_values")
    .addColumn("customer_id", "text", (c) => c.notNull().references("customers.id").onDelete("cascade"))
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("source_label", "text", (c) => c.notNull())
    .addColumn("import_id", "text", (c) => c.references("imports.id").onDelete("cascade"))
    .addColumn("learnt_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("customer_other_values_key", ["customer_id", "field", "value"])
    .execute();
  await sql`create index customer_other_values_import on customer_other_values (import_id)
    where import_id is not null`.execute(db);
  await keyPhones(db);
}

async function keyPhones(db: Kysely<unknown>): Promise<void> {
  let after = "";
  for (;;) {
    const { rows } = await sql<{ id: string; phone: string }>`select id, phone from customers
      where phone is not null and id > ${after} order by id limit ${sql.lit(ROWS_A_PIECE)}`.execute(db);
    for (const { id, phone } of rows) {
      // Without a country nothing is known about numbers that do not name theirs.
      const parsed = phone.trim().length <= 40 ? parsePhoneNumberFromString(phone) : undefined;
      if (!parsed?.isPossible() || parsed.ext !== undefined) continue;
      await sql`update customers set phone_key = ${parsed.number} where id = ${id}`.execute(db);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
