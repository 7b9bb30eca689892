import { expect, test } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { getCustomerProfile, listTimeline } from "#app/features/profiles/profiles.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";

const large = ["statements", "events", "feedback_items", "responses", "attribute_values", "customer_metrics"];

describeEachDatabase("the page of a customer", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("reads the rows of this customer and no others", async () => {
    const db = await open();
    const customers = await db
      .transaction()
      .execute((trx) => resolveCustomers(trx, [{ email: "ada@example.org" }]));
    const id = customers.flatMap((customer) => customer?.id ?? [])[0] ?? "";
    const steps = await planSteps(db, async (recorded) => {
      await getCustomerProfile(recorded, id);
      await listTimeline(recorded, id, { before: null, pageSize: 25 });
    });
    const ofLarge = stepsOf(steps, large);
    expect(ofLarge.length).toBeGreaterThanOrEqual(9);
    for (const step of ofLarge) expect(step).toMatch(/^SEARCH .*\((?:customer_id|id)=\?/);
  });
});
