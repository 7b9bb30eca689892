import { keepCorrectedReadings } from "#app/features/corrections/keep-readings.server.ts";
import { placeStatements, refreshProfiles } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { analysedText } from "./analysed-text.ts";
import {
  type AnalysisThreadOptions,
  createAnalysisThreads,
  type ItemResult,
} from "./analysis-threads.server.ts";
import { judgeAsTaught, learnFromLabels } from "./taught-kinds.server.ts";
import {
  countWaiting,
  markAnalysed,
  type NewStatement,
  type ReadItem,
  replaceStatements,
  selectWaiting,
  type WaitingItem,
} from "./waiting-items.repository.server.ts";

const ITEMS_PER_ROUND = 200;

/** Reads waiting items round by round, each round in one transaction; a round that was cut off is simply done again. */
export async function analyzeWaiting(
  db: Db,
  progress: ShowProgress,
  signal: AbortSignal,
  options: AnalysisThreadOptions = {},
): Promise<void> {
  const threads = createAnalysisThreads(options);
  try {
    const total = await countWaiting(db);
    const taught = total > 0 ? await learnFromLabels(db, threads) : undefined;
    let done = 0;
    for (;;) {
      signal.throwIfAborted();
      const items = await selectWaiting(db, ITEMS_PER_ROUND);
      if (items.length === 0) return;
      const results = judgeAsTaught(await threads.extract(items.map(toItemText)), taught);
      await db.transaction().execute((trx) => keepResults(trx, items, results));
      done += items.length;
      await progress(done, Math.max(total, done), "feedback read");
    }
  } finally {
    await threads.close();
  }
}

function toItemText(item: WaitingItem) {
  return { id: item.id, text: analysedText(item), rating: ratingShare(item) };
}

/** The rating on a scale from 0 (worst) to 1 (best); recommendation scores begin at 0, stars at 1. */
function ratingShare({ rating, ratingScale }: WaitingItem): number | null {
  if (rating === null || ratingScale === null || ratingScale <= 1) return null;
  const lowest = ratingScale === 10 ? 0 : 1;
  return Math.min(1, Math.max(0, (rating - lowest) / (ratingScale - lowest)));
}

async function keepResults(
  trx: Db,
  items: readonly WaitingItem[],
  results: readonly ItemResult[],
): Promise<void> {
  const marked = await markAnalysed(
    trx,
    items.flatMap((item, at) => toReadItem(item, results[at]) ?? []),
    nowIso(),
  );
  const statements: NewStatement[] = [];
  const customerIds = new Set<string>();
  for (const [index, item] of items.entries()) {
    const result = results[index];
    // The text changed while the engine read it: the item still waits and is read again in the next round.
    if (!result || !marked.has(item.id)) continue;
    if (item.customerId !== null) customerIds.add(item.customerId);
    if ("error" in result) continue;
    statements.push(...result.statements.map((statement, at) => toRow(item, statement, at)));
  }
  const corrected = await keepCorrectedReadings(trx, [...marked], statements);
  await replaceStatements(trx, [...marked], corrected);
  await enqueue(trx, placeStatements, {});
  if (customerIds.size > 0) await enqueue(trx, refreshProfiles, { customerIds: [...customerIds] });
}

function toReadItem({ id, title, body }: WaitingItem, result: ItemResult | undefined): ReadItem | undefined {
  if (result === undefined) return undefined;
  const { language, sentiment, error } =
    "error" in result ? { language: null, sentiment: null, error: result.error } : { ...result, error: null };
  return { id, title, body, language, sentiment, analysis_error: error };
}

type Extracted = Extract<ItemResult, { statements: unknown }>["statements"][number];

/** The id follows from the item and the statement's place in it, so that reading twice gives the same statements. */
function toRow(item: WaitingItem, statement: Extracted, at: number): NewStatement {
  return {
    id: `${item.id}.${at}`,
    item_id: item.id,
    start_offset: statement.start,
    end_offset: statement.end,
    text: statement.text,
    kind: statement.kind,
    kind_score: statement.kindScore,
    sentiment: statement.sentiment,
    aspects: JSON.stringify(statement.aspects),
    reasons: JSON.stringify(statement.reasons),
    customer_id: item.customerId,
    occurred_at: item.occurredAt,
    undated: item.undated,
    source: item.source,
  };
}
