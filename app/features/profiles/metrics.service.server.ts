import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  type CustomerMetrics,
  replaceMetrics,
  selectEventTotals,
  selectExistingIds,
  selectFeedbackTotals,
  selectFilledAttributes,
  selectLatestNps,
  selectResponseTotals,
  selectStatementTotals,
} from "./metrics.repository.server.ts";

/**
 * Counts anew what is known about these customers (at most 500) from events, feedback and answers.
 * Takes a transaction; counting twice gives the same result.
 */
export async function refreshMetrics(trx: Db, customerIds: readonly string[]): Promise<void> {
  const ids = await selectExistingIds(trx, [...new Set(customerIds)]);
  if (ids.length === 0) return;
  const events = keyed(await selectEventTotals(trx, ids));
  const feedback = keyed(await selectFeedbackTotals(trx, ids));
  const responses = keyed(await selectResponseTotals(trx, ids));
  const filled = keyed(await selectFilledAttributes(trx, ids));
  const nps = await selectLatestNps(trx, ids);
  const statements = new Map<string, number>();
  for (const row of await selectStatementTotals(trx, ids))
    statements.set(`${row.customerId} ${row.kind}`, row.count);
  const attributes = (await listAttributes(trx)).filter(
    (attribute) => attribute.subject === "customer",
  ).length;

  const metrics = ids.map((id): CustomerMetrics => {
    const bought = events.get(id);
    const said = feedback.get(id);
    const times = [bought?.lastAt, said?.lastAt, responses.get(id)?.lastAt].filter(
      (time) => typeof time === "string",
    );
    return {
      customerId: id,
      purchases: bought?.purchases ?? 0,
      revenueMinor: bought?.revenueMinor ?? 0,
      currency: bought?.currency ?? null,
      firstPurchaseAt: bought?.firstPurchaseAt ?? null,
      lastPurchaseAt: bought?.lastPurchaseAt ?? null,
      feedbackItems: said?.items ?? 0,
      painStatements: statements.get(`${id} pain`) ?? 0,
      goalStatements: statements.get(`${id} goal`) ?? 0,
      praiseStatements: statements.get(`${id} praise`) ?? 0,
      sentiment: said?.sentiment ?? null,
      npsScore: nps.get(id) ?? null,
      lastActiveAt: times.sort().at(-1) ?? null,
      completeness: attributes === 0 ? 0 : Math.min(1, (filled.get(id)?.count ?? 0) / attributes),
    };
  });
  await replaceMetrics(trx, metrics, nowIso());
}

function keyed<Row extends { customerId: string | null }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row.customerId === null ? [] : [[row.customerId, row] as const])));
}
