import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";

/** Groups are looked for among at most this many customers: those active last. */
const MAX_GROUPED = 5000;

/** The customers who were active last, with their measures. */
export async function selectGroupedCustomers(db: Db) {
  return db
    .selectFrom("customer_metrics")
    .innerJoin("customers", "customers.id", "customer_metrics.customer_id")
    .select([
      "customers.id as id",
      "customers.company_id as companyId",
      "customer_metrics.purchases as purchases",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.last_active_at as lastActiveAt",
      "customer_metrics.last_purchase_at as lastPurchaseAt",
      "customer_metrics.feedback_items as feedbackItems",
    ])
    .orderBy("customer_metrics.last_active_at", "desc")
    .orderBy("customers.id")
    .limit(MAX_GROUPED)
    .execute();
}

/** The leading attribute values of at most 500 customers. */
export async function selectValuesOfMany(db: Db, customerIds: readonly string[]) {
  return db
    .selectFrom("attribute_values")
    .select([
      "customer_id as customerId",
      "attribute_id as attributeId",
      "value_text as text",
      "value_number as number",
    ])
    .where("customer_id", "in", customerIds)
    .where("superseded_at", "is", null)
    .execute();
}

/** Which of the themes each of at most 500 customers spoke of. */
export async function selectThemesOfMany(
  db: Db,
  customerIds: readonly string[],
  themeIds: readonly string[],
) {
  if (themeIds.length === 0) return [];
  return db
    .selectFrom("statements")
    .select(["customer_id as customerId", "theme_id as themeId"])
    .distinct()
    .where("customer_id", "in", customerIds)
    .where("theme_id", "in", themeIds)
    .execute();
}

/** The themes most people spoke of; at most `limit`. */
export async function selectCommonThemes(db: Db, limit: number) {
  return db
    .selectFrom("themes")
    .select(["id", "name"])
    .where("state", "not in", ["replaced", "muted"])
    .where("kind", "in", themeKinds)
    .orderBy("people", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}
