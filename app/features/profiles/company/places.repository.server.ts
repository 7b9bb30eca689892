import { decisionRoles } from "#app/features/customers/customer.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import { type CompanyPlace, type RecordPlace, readRole } from "./company-place.ts";

const columns = [
  "id",
  "company_id as companyId",
  "customer_id as customerId",
  "role",
  "title",
  "since",
  "until",
  "origin",
] as const;

const MOST_PLACES = 20_000;

/** Every place that some customers (at most 500) have or had. */
export async function selectPlaces(db: Db, customerIds: readonly string[]): Promise<CompanyPlace[]> {
  const rows = await db
    .selectFrom("company_people")
    .select(columns)
    .where(isAnyOf(db, "customer_id", customerIds))
    .orderBy("id")
    .limit(MOST_PLACES)
    .execute();
  return rows.map(toPlace);
}

/** One place in a company. */
export async function selectPlace(db: Db, companyId: string, id: string) {
  return db
    .selectFrom("company_people")
    .select("customer_id as customerId")
    .where("id", "=", id)
    .where("company_id", "=", companyId)
    .executeTakeFirst();
}

export function toPlace<Row extends { role: string; origin: string }>(row: Row) {
  return {
    ...row,
    role: readRole(row.role),
    origin: row.origin === "record" ? ("record" as const) : ("person" as const),
  };
}

export async function insertPlaces(trx: Db, places: readonly CompanyPlace[], at: string): Promise<void> {
  await insertRows(
    trx,
    "company_people",
    places.map((place) => ({ ...toRow(place), created_at: at, updated_at: at })),
  );
}

export async function updatePlaces(trx: Db, places: readonly CompanyPlace[], at: string): Promise<void> {
  await updateRows(
    trx,
    "company_people",
    places.map((place) => ({ ...toRow(place), updated_at: at })),
  );
}

export async function deletePlaces(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("company_people")
    .where(isAnyOf(trx, "id", ids))
    .execute();
}

function toRow({ id, companyId, customerId, ...place }: CompanyPlace) {
  return { id, company_id: companyId, customer_id: customerId, ...place };
}

/** What the records of some customers (at most 500) say of where they belong. */
export async function selectRecordPlaces(db: Db, customerIds: readonly string[]): Promise<RecordPlace[]> {
  const rows = await db
    .selectFrom("customers")
    .select(["id as customerId", "company_id as companyId", "job_title as jobTitle", "decision_role as role"])
    .where(isAnyOf(db, "id", customerIds))
    .execute();
  return rows.map(({ role, ...row }) => ({
    ...row,
    decisionRole: decisionRoles.find((known) => known === role) ?? null,
  }));
}

/** Writes company, title and role of a customer's record. */
export async function updateRecordPlace(trx: Db, record: RecordPlace, at: string): Promise<void> {
  await trx
    .updateTable("customers")
    .set({
      ...{ company_id: record.companyId, job_title: record.jobTitle, decision_role: record.decisionRole },
      updated_at: at,
    })
    .where("id", "=", record.customerId)
    .execute();
}
