import type { Fit } from "#app/engines/profiles/ideal/fit.ts";
import type { CustomerScore } from "./score-customer.ts";
import { allPurchases, lastPurchaseAt, leadingSpent, type ScoreFacts } from "./score-facts.ts";

/** Facts and scores of one customer as they are stored, with the fit with the ideal customer where there is one. */
export function toScoreRow(
  facts: ScoreFacts,
  score: CustomerScore,
  rank: number,
  refreshedAt: string,
  fit: Pick<Fit, "score" | "known"> | undefined,
) {
  const leading = leadingSpent(facts);
  const others = facts.spent
    .slice(1)
    .map(({ currency, purchases, revenueMinor }) => ({ currency, purchases, revenueMinor }));
  return {
    customer_id: facts.customerId,
    rank,
    best_score: score.bestScore,
    revenue_part: score.parts.revenue,
    referral_part: score.parts.referrals,
    length_part: score.parts.length,
    purchases: allPurchases(facts),
    revenue_minor: leading?.revenueMinor ?? 0,
    currency: leading?.currency ?? null,
    other_currencies: JSON.stringify(others),
    referrals: facts.referrals,
    since: facts.since,
    last_purchase_at: lastPurchaseAt(facts),
    recency: score.cell?.recency ?? null,
    frequency: score.cell?.frequency ?? null,
    money: score.cell?.money ?? null,
    rfm_group: score.group,
    own_rhythm_days: score.ownRhythm,
    rhythm_gaps: facts.gaps.gaps,
    last_active_at: facts.lastActiveAt,
    silence_breaks_at: score.silenceBreaksAt,
    disengaged: score.disengaged ? 1 : 0,
    value_low_minor: score.value?.low ?? null,
    value_mid_minor: score.value?.middle ?? null,
    value_high_minor: score.value?.high ?? null,
    fit_score: fit?.score ?? null,
    fit_known: fit?.known ?? null,
    refreshed_at: refreshedAt,
  };
}

/** What of the facts the ideal customer's criteria measure, by customer. */
export function scoredMeasures(facts: readonly ScoreFacts[]) {
  return new Map(
    facts.map((one) => [
      one.customerId,
      {
        purchases: allPurchases(one),
        revenueMinor: leadingSpent(one)?.revenueMinor ?? 0,
        currency: leadingSpent(one)?.currency ?? null,
        referrals: one.referrals,
        since: one.since,
      },
    ]),
  );
}
