import { setTimeout as pause } from "node:timers/promises";
import {
  beginComparison,
  findIdealInForce,
  judgeFits,
  keepFindings,
} from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { refreshScores, refreshSegments, scorePersonaMembers, spotSilence } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { countAllCustomers, replaceScores, selectIdsAfter } from "./customer-scores.repository.server.ts";
import { fitValues } from "./fit-values.server.ts";
import { gatherFacts } from "./gather-facts.server.ts";
import { gatherHistories } from "./gather-histories.server.ts";
import { selectWeights, writeScales } from "./scales.repository.server.ts";
import { ScoreCensus } from "./score-census.ts";
import { type CustomerScore, scoreCustomer } from "./score-customer.ts";
import { dayNumber } from "./score-facts.ts";
import { scoredMeasures, toScoreRow } from "./score-row.ts";
import { cellIndex, type ScoreScales } from "./score-scales.ts";
import { SILENCE_EVERY_MS } from "./spot-silence.server.ts";

/** So many customers are read and written at once. */
const CHUNK = 250;
/** An answer beside it waits for one chunk at most. */
const PAUSE_MS = 5;
/** The value is learnt from at most so many customers, spread evenly. */
const SAMPLE = 6000;
/** The best customers that an ideal is compared with: the first fifth by rank. */
const BEST_SHARE = 0.2;
/** Everything moves a little each day: scales are taken anew after a day at the latest. */
const AGAIN_AFTER_MS = DAY_MS;

/**
 * Scores every customer: once through all for what they look like together, once more to set each one beside the others.
 * Memory is about 56 bytes a customer. Safe to run twice; a run that is cut short leaves whole rows, of either run.
 */
export async function refreshAllScores(db: Db, progress: ShowProgress, signal: AbortSignal): Promise<void> {
  const now = nowIso();
  const weights = await selectWeights(db);
  const total = await countAllCustomers(db);
  const census = new ScoreCensus();
  const stride = Math.max(1, Math.ceil(total / SAMPLE));
  let seen = 0;
  for await (const ids of pagesOfCustomers(db, signal)) {
    for (const facts of await gatherFacts(db, ids, now)) census.add(facts);
    const sample = ids.filter((_, index) => (seen + index) % stride === 0);
    for (const { currency, history } of await gatherHistories(db, sample, now)) {
      census.addHistory(currency, history);
    }
    seen += ids.length;
    await progress(seen, 2 * total, "customers");
  }
  const values = await fitValues({ samples: census.samples(), today: dayNumber(now) }, signal);
  const scales = census.scales(values);
  const scores = census.bestScores(scales, weights);
  const ideal = await findIdealInForce(db);
  const compared = ideal && (await beginComparison(db, ideal));
  const lastOfBest = Math.ceil(scales.customers * BEST_SHARE);
  for await (const ids of pagesOfCustomers(db, signal)) {
    const known = await gatherFacts(db, ids, now);
    const judged =
      ideal && (await judgeFits(db, ideal, ids, now, scoredMeasures(known), compared?.attributeIds));
    const rows = known.map((facts) => {
      const score = scoreCustomer(facts, scales, weights, now);
      const rank = rankOf(scores, score.bestScore);
      countIn(scales, score);
      const one = judged?.get(facts.customerId);
      if (one) compared?.comparison.add(rank <= lastOfBest, one.verdicts, one.fit, one.facts);
      return toScoreRow(facts, score, rank, now, one?.fit);
    });
    await db.transaction().execute((trx) => replaceScores(trx, rows));
    seen += ids.length;
    await progress(seen, 2 * total, "customers");
  }
  await db.transaction().execute(async (trx) => {
    await writeScales(trx, scales, now);
    if (ideal && compared) await keepFindings(trx, ideal, compared.comparison, now);
    await enqueue(trx, refreshSegments, { abouts: ["measure", "rfm", "disengaged"] });
    await enqueue(trx, scorePersonaMembers, {});
    await enqueue(trx, spotSilence, {}, { delayMs: SILENCE_EVERY_MS });
    await enqueue(trx, refreshScores, {}, { delayMs: AGAIN_AFTER_MS });
  });
}

function countIn(scales: ScoreScales, { cell, group, disengaged }: CustomerScore): void {
  if (cell) scales.cells[cellIndex(cell)] = (scales.cells[cellIndex(cell)] ?? 0) + 1;
  scales.groups[group] = (scales.groups[group] ?? 0) + 1;
  if (disengaged) scales.disengaged += 1;
}

async function* pagesOfCustomers(db: Db, signal: AbortSignal): AsyncGenerator<string[]> {
  let after = "";
  for (;;) {
    signal.throwIfAborted();
    const ids = await selectIdsAfter(db, after, CHUNK);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
    await pause(PAUSE_MS);
  }
}

/** One more than the number of customers with a higher score. */
function rankOf(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low + 1;
}
