import { findIdealInForce, judgeFits } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { refreshScores } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { replaceScores, type ScoreRow, selectRankAbove } from "./customer-scores.repository.server.ts";
import { gatherFacts } from "./gather-facts.server.ts";
import { selectScales, selectWeights } from "./scales.repository.server.ts";
import { scoreCustomer } from "./score-customer.ts";
import { scoredMeasures, toScoreRow } from "./score-row.ts";

/** More than these come from an import, which everybody's scales have to follow: all are scored soon instead. */
const SOME = 60;
/** An import sends its customers in many parts: they are scored together once it has got somewhere. */
const SOON_MS = 60_000;

/**
 * Scores some customers by what all looked like in the last full run; without one, or for many customers, has all
 * scored soon. Returns whether it scored them itself. Takes a transaction. Exact at once: facts, own rhythm, silence, fit. By
 * the scales of the last full run: parts, fifths, value. The rank is the next better customer's and one more, while the
 * ranks of all others wait for the next full run, at most a day.
 */
export async function refreshSomeScores(trx: Db, customerIds: readonly string[]): Promise<boolean> {
  const kept = await selectScales(trx);
  if (!kept || customerIds.length > SOME) {
    await enqueue(trx, refreshScores, {}, { delayMs: kept ? SOON_MS : 0 });
    return false;
  }
  const now = nowIso();
  const weights = await selectWeights(trx);
  const rows: ScoreRow[] = [];
  const known = await gatherFacts(trx, [...new Set(customerIds)], now);
  const ids = known.map(({ customerId }) => customerId);
  const ideal = await findIdealInForce(trx);
  const judged = ideal && (await judgeFits(trx, ideal, ids, now, scoredMeasures(known)));
  for (const facts of known) {
    const score = scoreCustomer(facts, kept.scales, weights, now);
    const above = await selectRankAbove(trx, score.bestScore, facts.customerId);
    const rank = above === undefined ? 1 : above.rank + (above.bestScore > score.bestScore ? 1 : 0);
    rows.push(toScoreRow(facts, score, rank, now, judged?.get(facts.customerId)?.fit));
  }
  await replaceScores(trx, rows);
  return true;
}
