import { expect, test } from "vitest";
import { judgeFits } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { gatherFacts } from "#app/features/scores/gather-facts.server.ts";
import { gatherHistories } from "#app/features/scores/gather-histories.server.ts";
import { getCustomerScores, listBestCustomers } from "#app/features/scores/scores.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps } from "#tests/support/query-plans.ts";
import { bought, customersWith, scoreAll } from "./scored-customers.ts";

const large = /\b(statements|events|feedback_items|responses|attribute_values)\b/;

describeEachDatabase("the queries of scores", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("read the rows of these customers and no others", async () => {
    const db = await open();
    const ids = await customersWith(db, [[bought(3)], [bought(4)]]);
    await scoreAll(db);
    const now = nowIso();
    const ideal = {
      changedAt: now,
      criteria: [
        { condition: { about: "theme", themeId: "t", operator: "mentioned", withinDays: 9 }, weight: 1 },
        {
          condition: { about: "event", eventType: "visit", operator: "at-least", count: 1, withinDays: 9 },
          weight: 1,
        },
        { condition: { about: "attribute", attributeId: "a", operator: "is", value: "b" }, weight: 1 },
      ] as const,
    };
    const steps = await planSteps(db, async (recorded) => {
      await gatherFacts(recorded, ids, now);
      await gatherHistories(recorded, ids, now);
      await judgeFits(recorded, ideal, ids, now);
      await getCustomerScores(recorded, ids[0] ?? "");
    });
    const ofLarge = steps.filter((step) => /^(SCAN|SEARCH)/.test(step) && large.test(step));
    expect(ofLarge.length).toBeGreaterThanOrEqual(8);
    for (const step of ofLarge) expect(step).toMatch(/^SEARCH .*\(customer_id=\?/);
  });

  test.skipIf(dialect.name !== "sqlite").each([
    [{ group: null, disengaged: false }, "customer_scores_rank"],
    [{ group: "lost" as const, disengaged: false }, "customer_scores_group"],
    [{ group: null, disengaged: true }, "customer_scores_disengaged"],
  ])("list by %j along an index, without sorting", async (filter, index) => {
    const db = await open();
    await scoreAll(db);
    const steps = await planSteps(db, (recorded) =>
      listBestCustomers(recorded, { ...filter, after: JSON.stringify([5, "x"]), pageSize: 25 }),
    );
    expect(steps.some((step) => step.includes(index))).toBe(true);
    expect(steps.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
  });
});
