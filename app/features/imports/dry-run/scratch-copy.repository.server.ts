import path from "node:path";
import { normalisePhone } from "#app/features/customers/phone-number.ts";
import { tidyName } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import { copyRows, openScratch, type Scratch } from "#db/scratch.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { ImportKind } from "../import.schema.ts";
import { companyDomain } from "../rows/company-domain.ts";
import type { PersonRecord } from "../rows/person-record.ts";
import type { ImportRecord } from "../rows/row-to-record.ts";

/** An empty database to try an import in; its file lies among the uploads, where a sweep finds what a crash left. */
export function openImportScratch(folder: string, name: string): Promise<Scratch> {
  return openScratch(path.join(folder, `${name}.scratch`));
}

/** Copies from the real database all that storing these rows (at most 500) can meet: whom and what they name. */
export async function copyNamed(
  db: Db,
  scratch: Db,
  kind: ImportKind,
  rows: readonly { identity: string | null; record: ImportRecord }[],
  phoneCountry: string,
): Promise<void> {
  const named = namesIn(
    rows.map(({ record }) => record),
    phoneCountry,
  );
  const copy = (table: "customers" | "companies", column: string, values: readonly string[]) =>
    copyRows(db, scratch, table, column, values);
  await copy("customers", "external_id", named.customerIds);
  await copy("customers", "email", named.emails);
  await copy("customers", "phone_key", named.phones);
  await copy("companies", "external_id", named.companyIds);
  await copy("companies", "domain", named.domains);
  await copy("companies", "name_key", named.companyNames);
  const identities = rows.flatMap(({ identity }) => identity ?? []);
  if (kind === "purchases" || kind === "events" || kind === "tickets")
    await copyRows(db, scratch, "events", "external_id", identities);
  if (kind === "answers") await copyRows(db, scratch, "responses", "idempotency_key", identities);
  if (kind === "tickets" || kind === "reviews") {
    await copyRows(db, scratch, "feedback_items", "external_id", identities);
    await copySetAside(db, scratch, identities);
  }
  if (kind === "customers" || kind === "companies" || kind === "attributes")
    await copyValues(db, scratch, named);
}

async function copySetAside(db: Db, scratch: Db, identities: readonly string[]): Promise<void> {
  if (identities.length === 0) return;
  const items = await scratch
    .selectFrom("feedback_items")
    .select("id")
    .where(isAnyOf(scratch, "external_id", identities))
    .execute();
  const ids = items.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 500) {
    await copyRows(db, scratch, "feedback_set_aside", "item_id", ids.slice(start, start + 500));
  }
}

/** Copies the definition of an attribute. */
export async function copyAttribute(db: Db, scratch: Db, id: string): Promise<void> {
  await copyRows(db, scratch, "attributes", "id", [id]);
}

/** Copies the survey that an earlier file of answers became, with its versions. */
export async function copySurvey(db: Db, scratch: Db, key: string): Promise<void> {
  const survey = await db.selectFrom("surveys").select("id").where("import_key", "=", key).executeTakeFirst();
  if (!survey) return;
  await copyRows(db, scratch, "surveys", "id", [survey.id]);
  await copyRows(db, scratch, "survey_versions", "survey_id", [survey.id]);
}

interface Named {
  customerIds: string[];
  emails: string[];
  phones: string[];
  companyIds: string[];
  domains: string[];
  companyNames: string[];
}

function namesIn(records: readonly ImportRecord[], phoneCountry: string): Named {
  const people = records.flatMap((record): Pick<PersonRecord, "externalId" | "email" | "phone">[] => {
    if ("person" in record) return [record.person];
    return record.type === "attributes" ? [{ ...record.customer, phone: null }] : [];
  });
  const companies = records.flatMap((record) =>
    record.type === "company" || record.type === "attributes" ? [record.company] : [],
  );
  const names = records.flatMap((record) => [
    "person" in record ? record.person.company : null,
    record.type === "company" ? record.parentName : null,
  ]);
  return {
    customerIds: distinct(people.map(({ externalId }) => externalId)),
    emails: distinct(people.map(({ email }) => email)),
    phones: distinct(people.map((who) => normalisePhone(who.phone, phoneCountry))),
    companyIds: distinct(companies.map(({ externalId }) => externalId)),
    domains: distinct([
      ...companies.map(({ domain }) => domain),
      ...people.map(({ email }) => companyDomain(email)),
    ]),
    companyNames: distinct(
      [...names, ...companies.map(({ name }) => name)].map((name) => name && tidyName(name).toLowerCase()),
    ),
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ""))].flatMap(
    (value) => value ?? [],
  );
}

async function copyValues(db: Db, scratch: Db, named: Named): Promise<void> {
  const customers = await db
    .selectFrom("customers")
    .select("id")
    .where((eb) =>
      eb.or([
        isAnyOf(db, "external_id", named.customerIds),
        isAnyOf(db, "email", named.emails),
        isAnyOf(db, "phone_key", named.phones),
      ]),
    )
    .execute();
  const companies = await db
    .selectFrom("companies")
    .select("id")
    .where((eb) =>
      eb.or([
        isAnyOf(db, "external_id", named.companyIds),
        isAnyOf(db, "domain", named.domains),
        isAnyOf(db, "name_key", named.companyNames),
      ]),
    )
    .execute();
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  await copyRows(db, scratch, "attribute_values", "customer_id", ids(customers));
  await copyRows(db, scratch, "attribute_values", "company_id", ids(companies));
}

/** Of the customers behind some items in the scratch, those who are known in the real database; at most 500. */
export async function selectKnownCustomers(db: Db, customerIds: readonly string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(db, "id", customerIds))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The customer behind each feedback item or response of the scratch that has one; at most 500. */
export async function selectSpeakers(
  scratch: Db,
  table: "feedback_items" | "responses",
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map();
  const rows = await scratch
    .selectFrom(table)
    .select(["id", "customer_id as customerId"])
    .where(isAnyOf(scratch, "id", itemIds))
    .execute();
  return new Map(rows.flatMap(({ id, customerId }) => (customerId === null ? [] : [[id, customerId]])));
}
