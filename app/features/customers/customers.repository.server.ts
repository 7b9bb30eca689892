import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import { type Customer, consentStates, decisionRoles } from "./customer.schema.ts";

const columns = [
  "id",
  "external_id as externalId",
  "email",
  "name",
  "name_key as nameKey",
  "phone",
  "phone_key as phoneKey",
  "company_id as companyId",
  "job_title as jobTitle",
  "decision_role as decisionRole",
  "consent",
  "consent_changed_at as consentChangedAt",
  "since",
  "tags",
  "created_at as createdAt",
  "updated_at as updatedAt",
] as const;

/** Three keys for each of 500 people, and some numbers that many share. */
const MOST_MATCHES = 5000;

const words = z.object({ consent: z.enum(consentStates), decisionRole: z.enum(decisionRoles).nullable() });

function toCustomer<Row extends { consent: string; decisionRole: string | null }>(row: Row) {
  return { ...row, ...words.parse(row) };
}

export async function selectCustomer(db: Db, id: string): Promise<Customer | undefined> {
  const row = await db.selectFrom("customers").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toCustomer(row);
}

/** The customers with these ids, at most 500 a call. */
export async function selectCustomersByIds(db: Db, ids: readonly string[]): Promise<Customer[]> {
  const rows = await db
    .selectFrom("customers")
    .select(columns)
    .where(isAnyOf(db, "id", ids))
    .execute();
  return rows.map(toCustomer);
}

/** Customers with one of these ids, external ids, e-mail addresses or phone numbers (E.164); at most 500 of each a call. */
export async function selectCustomersMatching(
  db: Db,
  ids: {
    externalIds: readonly string[];
    emails: readonly string[];
    phoneKeys: readonly string[];
    ids?: readonly string[];
  },
): Promise<Customer[]> {
  const wanted = [
    ["id", ids.ids ?? []],
    ["external_id", ids.externalIds],
    ["email", ids.emails],
    ["phone_key", ids.phoneKeys],
  ] as const;
  const asked = wanted.filter(([, values]) => values.length > 0);
  if (asked.length === 0) return [];
  const rows = await db
    .selectFrom("customers")
    .select(columns)
    .where((eb) => eb.or(asked.map(([column, values]) => isAnyOf(db, column, values))))
    .limit(MOST_MATCHES)
    .execute();
  return rows.map(toCustomer);
}

/** A customer as a row of the table. */
export function toRow(customer: Customer) {
  return {
    id: customer.id,
    external_id: customer.externalId,
    email: customer.email,
    name: customer.name,
    name_key: customer.nameKey,
    phone: customer.phone,
    phone_key: customer.phoneKey,
    company_id: customer.companyId,
    job_title: customer.jobTitle,
    decision_role: customer.decisionRole,
    consent: customer.consent,
    consent_changed_at: customer.consentChangedAt,
    since: customer.since,
    tags: customer.tags,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
  };
}

export async function insertCustomers(db: Db, customers: readonly Customer[]): Promise<void> {
  await insertRows(db, "customers", customers.map(toRow));
}

export async function updateCustomers(db: Db, customers: readonly Customer[]): Promise<void> {
  await updateRows(db, "customers", customers.map(toRow));
}

/** The names of the customers with ids after `after`, by id. */
export async function selectNamesAfter(db: Db, after: string, limit: number) {
  return db
    .selectFrom("customers")
    .select(["id", "name"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How many customers are known in all. */
export async function countCustomers(db: Db): Promise<number> {
  const row = await db
    .selectFrom("customers")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
