import { mergedCustomerSchema } from "#app/features/customers/merged-customer.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** Where a list of kept records goes on: after this one. */
export interface KeptPlace {
  fromRow: number;
  id: string;
}

function told(db: Db, importId: string) {
  return db
    .selectFrom("import_changes")
    .where("import_id", "=", importId)
    .where("kept", "is not", null)
    .where("kept", "!=", "");
}

/** How many records an undo kept. */
export async function countKept(db: Db, importId: string): Promise<number> {
  const row = await told(db, importId)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Records that an undo kept, in the order of the file. */
export async function selectKept(db: Db, importId: string, after: KeptPlace | null, limit: number) {
  return told(db, importId)
    .select(["from_row as fromRow", "record_type as type", "record_id as id", "created", "changes", "kept"])
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("from_row", "record_id"), ">", tuple(after?.fromRow ?? 0, after?.id ?? "")),
      ),
    )
    .orderBy("from_row")
    .orderBy("record_id")
    .limit(limit)
    .execute();
}

/** What records (at most 500) are called, by id. */
export async function selectLabels(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  const add = (rows: readonly { id: string; label: string | null }[]) => {
    for (const { id, label } of rows) if (label !== null && label !== "") labels.set(id, label);
  };
  const customers = await db
    .selectFrom("customers")
    .select(["id", "name", "email", "external_id as externalId"])
    .where(isAnyOf(db, "id", ids))
    .execute();
  add(customers.map(({ id, name, email, externalId }) => ({ id, label: name ?? email ?? externalId })));
  add(
    await db
      .selectFrom("companies")
      .select(["id", "name as label"])
      .where(isAnyOf(db, "id", ids))
      .execute(),
  );
  const items = await db
    .selectFrom("feedback_items")
    .select(["id", "title", "body"])
    .where(isAnyOf(db, "id", ids))
    .execute();
  add(items.map(({ id, title, body }) => ({ id, label: (title || body).slice(0, 80) })));
  const events = await db
    .selectFrom("events")
    .innerJoin("customers", "customers.id", "events.customer_id")
    .select(["events.id as id", "events.type as type", "customers.name_key as key"])
    .where(isAnyOf(db, "events.id", ids))
    .execute();
  add(events.map(({ id, type, key }) => ({ id, label: `${type} of ${key}` })));
  const values = await db
    .selectFrom("attribute_values")
    .innerJoin("attributes", "attributes.id", "attribute_values.attribute_id")
    .select(["attribute_values.id as id", "attributes.label as name", "value_text as value"])
    .where(isAnyOf(db, "attribute_values.id", ids))
    .execute();
  add(values.map(({ id, name, value }) => ({ id, label: `${name}: ${value}` })));
  add(
    await db
      .selectFrom("attributes")
      .select(["id", "label"])
      .where(isAnyOf(db, "id", ids))
      .execute(),
  );
  add(
    await db
      .selectFrom("surveys")
      .select(["id", "title as label"])
      .where(isAnyOf(db, "id", ids))
      .execute(),
  );
  const merged = await db
    .selectFrom("customer_merges")
    .select(["merged_id as id", "merged"])
    .where(isAnyOf(db, "merged_id", ids))
    .execute();
  add(
    merged.map(({ id, merged: record }) => {
      const {
        name,
        email,
        external_id: externalId,
      } = mergedCustomerSchema.parse(JSON.parse(record)).customer;
      return { id, label: name ?? email ?? externalId };
    }),
  );
  return labels;
}

/** Whether a later import of the same kind that stands found rows as they were. */
export async function isFoundUnchangedLater(db: Db, importId: string, kind: string): Promise<boolean> {
  const row = await db
    .selectFrom("imports")
    .select("id")
    .where("id", ">", importId)
    .where("kind", "=", kind)
    .where("unchanged_rows", ">", 0)
    .where("status", "!=", "undone")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
