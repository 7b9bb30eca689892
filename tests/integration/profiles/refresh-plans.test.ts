import { expect, test } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";

const large = ["statements", "events", "feedback_items", "responses", "attribute_values"];

describeEachDatabase("counting customers anew", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("reads the rows of these customers and no others", async () => {
    const db = await open();
    const customers = await db
      .transaction()
      .execute((trx) => resolveCustomers(trx, [{ email: "ada@example.org" }]));
    const ids = customers.flatMap((customer) => customer?.id ?? []);
    const ofLarge = stepsOf(await planSteps(db, (recorded) => refreshMetrics(recorded, ids)), large);
    expect(ofLarge.length).toBeGreaterThanOrEqual(5);
    for (const step of ofLarge) expect(step).toMatch(/^SEARCH .*\(customer_id=\?/);
  });
});
