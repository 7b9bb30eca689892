import type { BestWeights } from "#app/engines/profiles/best-customers.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { refreshScores } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { cutPage, decodeWholePlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { type BestFilter, selectBestPage, selectScores } from "./best-list.repository.server.ts";
import { selectEventsBehind } from "./events-behind.repository.server.ts";
import { selectScales, selectWeights, writeWeights } from "./scales.repository.server.ts";
import { bestReasons, rhythmInWords } from "./score-reasons.ts";

/** One page of customers, best first, with the reasons of each. `after` is the `next` of the page before. */
export async function listBestCustomers(
  db: Db,
  { after, pageSize, ...filter }: BestFilter & { after: string | null; pageSize: number },
) {
  const [rows, weights] = await Promise.all([
    selectBestPage(db, filter, decodeWholePlace(after), pageSize + 1),
    selectWeights(db),
  ]);
  const { page, next } = cutPage(rows, pageSize, ({ rank, id }) => encodePlace(rank, id));
  const now = nowIso();
  const customers = page.map((row) => ({
    ...row,
    reasons: bestReasons(row, weights, now),
    rhythm: rhythmInWords(row, now) ?? null,
  }));
  return { customers, next };
}

export type BestCustomer = Awaited<ReturnType<typeof listBestCustomers>>["customers"][number];

/** What all customers looked like in the last full run, without the distributions; null before the first one. */
export async function getScoreSummary(db: Db) {
  const kept = await selectScales(db);
  if (!kept) return null;
  const { referrals, length, currencies, ...scales } = kept.scales;
  return {
    ...scales,
    computedAt: kept.computedAt,
    currencies: currencies.map(({ revenue, ...currency }) => currency),
  };
}

export type ScoreSummary = NonNullable<Awaited<ReturnType<typeof getScoreSummary>>>;

/** How much each part of a best customer counts. */
export async function getWeights(db: Db): Promise<BestWeights> {
  return selectWeights(db);
}

/** Keeps other weights and has everybody ranked anew. */
export async function saveWeights(
  db: Db,
  weights: BestWeights,
  author: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await selectWeights(trx);
    await writeWeights(trx, weights, author.id, nowIso());
    await recordAudit(trx, author, {
      action: "scores.weighted",
      subjectType: "scores",
      subjectId: null,
      detail: { before: inOrder(before), after: inOrder(weights) },
    });
    await enqueue(trx, refreshScores, {});
  });
}

function inOrder({ revenue, referrals, length }: BestWeights): string {
  return `revenue ${revenue}, referrals ${referrals}, length ${length}`;
}

/** The scores of one customer with their reasons and the newest events behind them; null while there are none. */
export async function getCustomerScores(db: Db, customerId: string) {
  const [score, weights, kept, events] = await Promise.all([
    selectScores(db, customerId),
    selectWeights(db),
    selectScales(db),
    selectEventsBehind(db, customerId),
  ]);
  if (!score) return null;
  const now = nowIso();
  const currency = kept?.scales.currencies.find((one) => one.currency === score.currency);
  return {
    ...score,
    customers: kept?.scales.customers ?? 0,
    reasons: bestReasons(score, weights, now),
    rhythm: rhythmInWords(score, now) ?? null,
    noValueBecause: currency && "why" in currency.value ? currency.value.why : null,
    events,
    now,
  };
}

export type CustomerScores = NonNullable<Awaited<ReturnType<typeof getCustomerScores>>>;
