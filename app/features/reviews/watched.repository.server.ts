import { sql } from "kysely";
import { displayName } from "#app/features/customers/customer.schema.ts";
import type { Db } from "#db/client.server.ts";

/** The best customers by their rank; before ranks were worked out, those who brought most. */
export async function selectBestCustomers(db: Db, limit: number): Promise<{ id: string; name: string }[]> {
  if (limit === 0) return [];
  const names = [
    "customers.id as id",
    "customers.name as name",
    "customers.email as email",
    "customers.external_id as externalId",
  ] as const;
  const ranked = await db
    .selectFrom("customer_scores")
    .innerJoin("customers", "customers.id", "customer_scores.customer_id")
    .where("customer_scores.revenue_minor", ">", 0)
    .select(names)
    .orderBy("customer_scores.rank")
    .orderBy("customer_scores.customer_id")
    .limit(limit)
    .execute();
  const rows =
    ranked.length > 0
      ? ranked
      : await db
          .selectFrom("customer_metrics")
          .innerJoin("customers", "customers.id", "customer_metrics.customer_id")
          .where("customer_metrics.revenue_minor", ">", 0)
          .select(names)
          .orderBy("customer_metrics.revenue_minor", "desc")
          .orderBy("customer_metrics.customer_id")
          .limit(limit)
          .execute();
  return rows.map((row) => ({ id: row.id, name: displayName(row) }));
}

/** The companies whose people brought most. */
export async function selectBestCompanies(db: Db, limit: number): Promise<{ id: string; name: string }[]> {
  if (limit === 0) return [];
  return db
    .selectFrom("customer_metrics")
    .innerJoin("customers", "customers.id", "customer_metrics.customer_id")
    .innerJoin("companies", "companies.id", "customers.company_id")
    .where("customer_metrics.revenue_minor", ">", 0)
    .groupBy(["companies.id", "companies.name"])
    .select(["companies.id as id", "companies.name as name"])
    .orderBy(sql`sum(customer_metrics.revenue_minor)`, "desc")
    .orderBy("companies.id")
    .limit(limit)
    .execute();
}

/** Of these customers (at most 500) those whose silence breaks their own rhythm. */
export async function selectSilent(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("customer_scores")
    .where("customer_id", "in", ids)
    .where("disengaged", "=", 1)
    .select("customer_id as id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}
