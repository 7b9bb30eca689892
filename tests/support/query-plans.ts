import { CompiledQuery, type KyselyPlugin } from "kysely";
import type { Db } from "#db/client.server.ts";

/** How SQLite would reach each table that the queries of a function touch, e.g. "SEARCH events USING INDEX …". */
export async function planSteps(db: Db, run: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked = await queriesOf(db, run);
  const plans = await Promise.all(
    asked.map((query) =>
      db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]),
      ),
    ),
  );
  return plans.flatMap(({ rows }) => rows.map(({ detail }) => detail));
}

/** Those of the steps that reach one of these tables. */
export function stepsOf(steps: readonly string[], tables: readonly string[]): string[] {
  const reached = new RegExp(`^(?:SCAN|SEARCH) (?:${tables.join("|")})\\b`);
  return steps.filter((step) => reached.test(step));
}

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
