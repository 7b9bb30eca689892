import { expect, test } from "vitest";
import { viewAuditPage } from "#app/features/data-audit/audit-page.server.ts";
import { countAll } from "#app/features/data-audit/data-audit.service.server.ts";
import { getField } from "#app/features/profiles/profiles.service.server.ts";
import { defineAttribute, hear, makeCustomers } from "#tests/support/attributes.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps } from "#tests/support/query-plans.ts";

describeEachDatabase("pages about what is known", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("look through no table that grows with the customers", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const customers = await makeCustomers(db, 12);
    for (const customer of customers) await hear(db, attribute.id, customer, { text: "a" });
    await countAll(db, new AbortController().signal);
    await db
      .insertInto("customer_scores")
      .values(customers.map((customerId, index) => scoreOf(customerId, index + 1)))
      .execute();
    const [customerId = ""] = customers;
    const steps = [
      ...(await planSteps(db, (recorded) =>
        viewAuditPage(recorded, { show: null, after: null, most: null }),
      )),
      ...(await planSteps(db, (recorded) => getField(recorded, { customerId }, attribute.id))),
    ];
    const scans = steps.filter((step) =>
      /^SCAN (?:attribute_values|customers|customer_metrics|events)/.test(step),
    );
    expect(steps.length).toBeGreaterThan(5);
    expect(scans).toEqual([]);
    expect(steps.join("\n")).toMatch(/customer_scores USING (?:COVERING )?INDEX customer_scores_rank/);
  });
});

function scoreOf(customerId: string, rank: number) {
  return {
    ...{
      customer_id: customerId,
      rank,
      best_score: 1 / rank,
      revenue_part: 0,
      referral_part: 0,
      length_part: 0,
    },
    ...{ purchases: 0, revenue_minor: 0, other_currencies: "[]", referrals: 0, since: "", rfm_group: "none" },
    ...{ rhythm_gaps: 0, disengaged: 0, refreshed_at: "" },
  };
}
