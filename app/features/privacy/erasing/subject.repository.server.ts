import { mergedCustomerSchema } from "#app/features/customers/merged-customer.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { ErasureSubject } from "./erasure.schema.ts";

/** So many passages are looked for afterwards, of at most so many characters each. */
const MOST_MARKS = 20;
const MARK_LENGTH = 60;
const SHORTEST_MARK = 25;

type Fields = Readonly<Record<"email" | "external_id" | "phone" | "phone_key" | "name", string | null>>;

/** All by which a customer and the records merged into it are found, and passages of what was said; without own marks. */
export async function selectSubjectOf(db: Db, customerId: string): Promise<ErasureSubject> {
  const merges = await db
    .selectFrom("customer_merges")
    .select(["merged", "merged_id as mergedId"])
    .where("kept_id", "=", customerId)
    .limit(1000)
    .execute();
  const merged = merges.map((row) => mergedCustomerSchema.parse(JSON.parse(row.merged)));
  const customers: Fields[] = await db
    .selectFrom("customers")
    .select(["email", "external_id", "phone", "phone_key", "name"])
    .where("id", "=", customerId)
    .execute();
  const aliases = await db
    .selectFrom("customer_aliases")
    .select(["kind", "value"])
    .where("customer_id", "=", customerId)
    .limit(1000)
    .execute();
  const others = await db
    .selectFrom("customer_other_values")
    .select(["field as kind", "value"])
    .where("customer_id", "=", customerId)
    .limit(1000)
    .execute();
  const said = [...aliases, ...others, ...merged.flatMap((row) => otherValuesOf(row.otherValues))];
  const records = [...customers, ...merged.map(({ customer }) => customer)];
  const of = (kind: string) => said.flatMap((row) => (row.kind === kind ? [row.value] : []));
  const customerIds = [customerId, ...merges.map(({ mergedId }) => mergedId)];
  return {
    customerIds: distinct(customerIds),
    emails: distinct([...records.map(({ email }) => email), ...of("email")]),
    externalIds: distinct([...records.map((record) => record.external_id), ...of("externalId")]),
    phones: distinct([...records.map(({ phone }) => phone), ...of("phone")]),
    phoneKeys: distinct(records.map((record) => record.phone_key)),
    names: distinct([...records.map(({ name }) => name), ...of("name")]),
    marks: await selectPassages(db, customerIds),
  };
}

function otherValuesOf(rows: readonly { field: string; value: string }[]) {
  return rows.map(({ field, value }) => ({ kind: field, value }));
}

function distinct(values: readonly (string | null)[]): string[] {
  return [
    ...new Set(values.flatMap((value) => (value === null || value.trim() === "" ? [] : [value.trim()]))),
  ];
}

/** The longest of what the person said: where it stands anywhere afterwards, something was left. */
async function selectPassages(db: Db, customerIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .select("text")
    .where(isAnyOf(db, "customer_id", customerIds))
    .orderBy((eb) => eb.fn<number>("length", ["text"]), "desc")
    .orderBy("id")
    .limit(MOST_MARKS)
    .execute();
  return distinct(
    rows.flatMap(({ text }) => {
      const [line = ""] = text.split("\n");
      return line.length < SHORTEST_MARK ? [] : [line.slice(0, MARK_LENGTH)];
    }),
  );
}
