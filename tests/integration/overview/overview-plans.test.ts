import { expect, test } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { getOverview } from "#app/features/overview/overview.service.server.ts";
import { listOverviewThemes } from "#app/features/overview/overview-themes.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { inventDefinitions } from "#scripts/benchmark/population/invented-definitions.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";

describeEachDatabase("the figures of the overview", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("are counted from indexes alone", async () => {
    const db = await open();
    await insertRows(db, "themes", inventDefinitions().themes);
    await db.transaction().execute((trx) => resolveCustomers(trx, [{ email: "ada@example.org" }]));
    const steps = stepsOf(await planSteps(db, (recorded) => getOverview(recorded, 30)), [
      "customers",
      "feedback_items",
    ]);
    expect(steps.length).toBeGreaterThanOrEqual(8);
    for (const step of steps) expect(step).toMatch(/COVERING INDEX|INDEX feedback_items_(waiting|failed)/);
    const ofThemes = stepsOf(
      await planSteps(db, (recorded) => listOverviewThemes(recorded, "2026-11-23T12:00:00.000Z")),
      ["statements"],
    );
    expect(ofThemes[0]).toMatch(/COVERING INDEX statements_dated \(theme_id=\? AND occurred_at>\?\)/);
  });
});

describeEachDatabase("the overview of a large instance", (open) => {
  test("remembers its figures and says when they were counted; of a small one it counts each time", async () => {
    const db = await open();
    const add = async (from: number, count: number) => {
      const at = "2026-11-20T10:00:00.000Z";
      const rows = Array.from({ length: count }, (_, place) => ({
        ...{ id: `c${from + place}`, external_id: `P${from + place}`, email: null, name: null, name_key: "" },
        ...{ phone: null, phone_key: null, company_id: null, job_title: null, decision_role: null },
        ...{ consent: "unknown", consent_changed_at: null, since: at, created_at: at, updated_at: at },
      }));
      for (let start = 0; start < count; start += 500)
        await insertRows(db, "customers", rows.slice(start, start + 500));
    };
    await add(0, 1);
    expect(await getOverview(db, 30)).toMatchObject({ countedAt: null, coverage: { customers: 1 } });
    await add(1, 10_000);
    expect(await getOverview(db, 30)).toMatchObject({ countedAt: null, coverage: { customers: 10_001 } });
    await add(10_001, 1);
    const { countedAt, coverage } = await getOverview(db, 30);
    expect(coverage.customers).toBe(10_001);
    expect(Date.parse(countedAt ?? "")).toBeLessThanOrEqual(Date.now());
  });
});
