import type { Db } from "#db/client.server.ts";

/** The people of a company with what they bring and said; at most 200, the ones who decide first. */
export async function selectPeopleOf(db: Db, companyId: string) {
  return db
    .selectFrom("customers")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "customers.id as id",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customers.job_title as jobTitle",
      "customers.decision_role as decisionRole",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.currency as currency",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.pain_statements as painStatements",
      "customer_metrics.last_active_at as lastActiveAt",
    ])
    .where("customers.company_id", "=", companyId)
    .orderBy("customers.decision_role")
    .orderBy("customers.name_key")
    .orderBy("customers.id")
    .limit(200)
    .execute();
}
