import { type BestParts, type BestWeights, bestScore } from "#app/engines/profiles/best-customers.ts";
import { quintileOf } from "#app/engines/profiles/quintiles.ts";
import { type RfmCell, rfmGroupOf } from "#app/engines/profiles/rfm-groups.ts";
import { rhythmOf } from "#app/engines/profiles/rhythm.ts";
import type { FutureSpend } from "#app/engines/profiles/value/future-spend.ts";
import { foretellSpend } from "#app/engines/profiles/value/value-model.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import { bestParts } from "./best-parts.ts";
import type { ScoreGroup } from "./rfm-names.ts";
import { allPurchases, dayNumber, lastPurchaseAt, leadingSpent, type ScoreFacts } from "./score-facts.ts";
import type { CurrencyScales, ScoreScales } from "./score-scales.ts";

/** The scores of one customer but for the rank, which takes all others. */
export interface CustomerScore {
  bestScore: number;
  parts: BestParts;
  cell: RfmCell | null;
  group: ScoreGroup;
  /** In days. */
  ownRhythm: number | null;
  silenceBreaksAt: string | null;
  disengaged: boolean;
  value: FutureSpend | null;
}

/** Scores one customer by what all look like. `now` is ISO text. */
export function scoreCustomer(
  facts: ScoreFacts,
  scales: ScoreScales,
  weights: BestWeights,
  now: string,
): CustomerScore {
  const currency = currencyOf(facts, scales);
  const parts = partsOf(facts, scales, currency);
  const cell = cellOf(facts, scales, currency);
  const rhythm = rhythmOf(facts.gaps, scales.rhythm);
  const breaksAt =
    rhythm && facts.lastActiveAt !== null
      ? new Date(Date.parse(facts.lastActiveAt) + Math.min(rhythm.limitDays, 36_500) * DAY_MS).toISOString()
      : null;
  return {
    bestScore: bestScore(weights, parts),
    parts,
    cell,
    group: cell ? rfmGroupOf(cell) : facts.spent.length === 0 ? "no-purchases" : "too-few",
    ownRhythm: rhythm?.usualDays ?? null,
    silenceBreaksAt: breaksAt,
    disengaged: breaksAt !== null && breaksAt <= now,
    value: likelySpend(facts, currency, now),
  };
}

function currencyOf(facts: ScoreFacts, scales: ScoreScales): CurrencyScales | undefined {
  const spent = leadingSpent(facts);
  return spent && scales.currencies.find(({ currency }) => currency === spent.currency);
}

function partsOf(facts: ScoreFacts, scales: ScoreScales, currency: CurrencyScales | undefined): BestParts {
  const revenue = leadingSpent(facts)?.revenueMinor ?? 0;
  return bestParts(scales, currency, {
    revenue,
    referrals: facts.referrals,
    began: -Date.parse(facts.since),
  });
}

function cellOf(
  facts: ScoreFacts,
  scales: ScoreScales,
  currency: CurrencyScales | undefined,
): RfmCell | null {
  const last = lastPurchaseAt(facts);
  const spent = leadingSpent(facts);
  if (last === null || !spent || !scales.recency || !scales.frequency || !currency?.money) return null;
  return {
    recency: quintileOf(scales.recency, Date.parse(last)),
    frequency: quintileOf(scales.frequency, allPurchases(facts)),
    money: quintileOf(currency.money, spent.revenueMinor),
  };
}

function likelySpend(
  facts: ScoreFacts,
  currency: CurrencyScales | undefined,
  now: string,
): FutureSpend | null {
  const spent = leadingSpent(facts);
  if (!spent || spent.revenueMinor <= 0 || !currency || !("model" in currency.value)) return null;
  const history = {
    purchases: spent.days,
    meanMinor: spent.revenueMinor / spent.days,
    firstDay: dayNumber(spent.firstAt),
    lastDay: dayNumber(spent.lastAt),
  };
  return foretellSpend(currency.value.model, history, dayNumber(now));
}
