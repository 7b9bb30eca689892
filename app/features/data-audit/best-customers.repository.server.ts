import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export interface BestCustomer {
  id: string;
  companyId: string | null;
}

/** The best customers by their rank, the best first; empty where nobody is ranked. */
export async function selectRanked(db: Db, limit: number): Promise<BestCustomer[]> {
  return db
    .selectFrom("customer_scores")
    .innerJoin("customers", "customers.id", "customer_scores.customer_id")
    .select(["customers.id as id", "customers.company_id as companyId"])
    .orderBy("customer_scores.rank")
    .orderBy("customer_scores.customer_id")
    .limit(limit)
    .execute();
}

/** The customers with the most revenue, the best first; only those who bought. For where nobody is ranked yet. */
export async function selectByRevenue(db: Db, limit: number): Promise<BestCustomer[]> {
  return db
    .selectFrom("customer_metrics")
    .innerJoin("customers", "customers.id", "customer_metrics.customer_id")
    .select(["customers.id as id", "customers.company_id as companyId"])
    .where("customer_metrics.revenue_minor", ">", 0)
    .orderBy("customer_metrics.revenue_minor", "desc")
    .orderBy("customer_metrics.customer_id")
    .limit(limit)
    .execute();
}

/** When each leading value of some customers or companies (at most 50) was learnt. */
export async function selectKnownTimes(
  db: Db,
  column: "customer_id" | "company_id",
  subjectIds: readonly string[],
) {
  return db
    .selectFrom("attribute_values")
    .select([
      sql<string>`${sql.ref(column)}`.as("subjectId"),
      "attribute_id as attributeId",
      "learnt_at as learntAt",
      "expires_at as expiresAt",
    ])
    .where(isAnyOf(db, column, subjectIds))
    .where("superseded_at", "is", null)
    .execute();
}
