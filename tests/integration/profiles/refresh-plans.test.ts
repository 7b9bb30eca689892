import { CompiledQuery, type KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const large = /\b(statements|events|feedback_items|responses|attribute_values)\b/;

describeEachDatabase("counting customers anew", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("reads the rows of these customers and no others", async () => {
    const db = await open();
    const customers = await db
      .transaction()
      .execute((trx) => resolveCustomers(trx, [{ email: "ada@example.org" }]));
    const ids = customers.flatMap((customer) => customer?.id ?? []);
    const asked = await queriesOf(db, (recorded) => refreshMetrics(recorded, ids));
    const plans = await Promise.all(
      asked.map((query) =>
        db.executeQuery<{ detail: string }>(
          CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]),
        ),
      ),
    );
    const steps = plans.flatMap(({ rows }) => rows.map(({ detail }) => detail));
    const ofLarge = steps.filter((step) => /^(SCAN|SEARCH)/.test(step) && large.test(step));
    expect(ofLarge.length).toBeGreaterThanOrEqual(5);
    for (const step of ofLarge) expect(step).toMatch(/^SEARCH .*\(customer_id=\?/);
  });
});

/** The queries that a function sends, as they are compiled. */
async function queriesOf(db: Db, run: (db: Db) => Promise<unknown>): Promise<CompiledQuery[]> {
  const queries: CompiledQuery[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await run(db.withPlugin(recorder));
  return queries;
}
