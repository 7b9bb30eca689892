import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { contains } from "#db/sql/contains.ts";
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

export interface CustomerListItem {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  nameKey: string;
  companyId: string | null;
  companyName: string | null;
  revenueMinor: number | null;
  currency: string | null;
  lastActiveAt: string | null;
  feedbackItems: number | null;
  painStatements: number | null;
  sentiment: number | null;
}

export interface CustomerFilter {
  /** Any part of the name or e-mail address. */
  search: string;
  companyId: string | null;
  segmentId: string | null;
  /** "ever", "never", or the day since which they have said something. */
  heard: string | null;
  /** The day since which they are known. */
  since: string | null;
  /** Those that another list names, at most 500. */
  ids: readonly string[] | null;
}

/** One page of customers by name, after (name key, id). */
export async function selectCustomerPage(
  db: Db,
  filter: CustomerFilter,
  after: ListPlace<string> | null,
  limit: number,
): Promise<CustomerListItem[]> {
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "customers.id as id",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customers.name_key as nameKey",
      "customers.company_id as companyId",
      "companies.name as companyName",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.currency as currency",
      "customer_metrics.last_active_at as lastActiveAt",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.pain_statements as painStatements",
      "customer_metrics.sentiment as sentiment",
    ])
    .$if(filter.search !== "", (query) =>
      query.where((eb) =>
        eb.or([contains("customers.name_key", filter.search), contains("customers.email", filter.search)]),
      ),
    )
    .$if(filter.companyId !== null, (query) => query.where("customers.company_id", "=", filter.companyId))
    .$if(filter.segmentId !== null, (query) =>
      query.where("customers.id", "in", (eb) =>
        eb
          .selectFrom("segment_members")
          .select("segment_members.customer_id")
          .where("segment_members.segment_id", "=", filter.segmentId ?? ""),
      ),
    )
    .$if(filter.heard !== null, (query) =>
      query.where(({ exists, not, selectFrom }) => {
        const said = exists(
          selectFrom("feedback_items")
            .select("feedback_items.id")
            .whereRef("feedback_items.customer_id", "=", "customers.id")
            .where("feedback_items.occurred_at", ">=", firstMoment(filter.heard)),
        );
        return filter.heard === "never" ? not(said) : said;
      }),
    )
    .$if(filter.ids !== null, (query) => query.where(isAnyOf(db, "customers.id", filter.ids ?? [])))
    .$if(filter.since !== null, (query) => query.where("customers.since", ">=", filter.since ?? ""))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("customers.name_key", "customers.id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("customers.name_key")
    .orderBy("customers.id")
    .limit(limit)
    .execute();
}

/** Where the time asked about begins; every stored time lies after the empty text. */
function firstMoment(heard: string | null): string {
  return heard === null || heard === "ever" || heard === "never" ? "" : heard;
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
