import type { Db } from "#db/client.server.ts";
import { toPlace } from "./places.repository.server.ts";

const MOST_PLACES = 600;

/**
 * The places of a company with who has them and what they bring and said; at most 600, those of today first, by name.
 */
export async function selectPeopleOf(db: Db, companyId: string) {
  const rows = await db
    .selectFrom("company_people")
    .innerJoin("customers", "customers.id", "company_people.customer_id")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "company_people.id as id",
      "company_people.company_id as companyId",
      "company_people.customer_id as customerId",
      "company_people.role as role",
      "company_people.title as title",
      "company_people.since as since",
      "company_people.until as until",
      "company_people.origin as origin",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.currency as currency",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.last_active_at as lastActiveAt",
    ])
    .where("company_people.company_id", "=", companyId)
    .orderBy((eb) => eb.case().when("company_people.until", "is", null).then(0).else(1).end())
    .orderBy("customers.name_key")
    .orderBy("company_people.id")
    .limit(MOST_PLACES)
    .execute();
  return rows.map(toPlace);
}

export type PersonAtCompany = Awaited<ReturnType<typeof selectPeopleOf>>[number];

/** Customers whom a person means by an address, a number or a whole name; at most 6. */
export async function selectMeant(db: Db, said: string) {
  const text = said.trim();
  return db
    .selectFrom("customers")
    .select(["id", "name", "email", "external_id as externalId"])
    .where((eb) =>
      eb.or([
        eb("email", "=", text.toLowerCase()),
        eb("external_id", "=", text),
        eb("name_key", "=", text.toLowerCase()),
      ]),
    )
    .orderBy("id")
    .limit(6)
    .execute();
}
