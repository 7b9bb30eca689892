import type { BestParts } from "#app/engines/profiles/best-customers.ts";
import { shareBelow } from "#app/engines/profiles/scale.ts";
import type { CurrencyScales, ScoreScales } from "./score-scales.ts";

/**
 * Where a customer stands among all, 0 to 1 for each part. `revenue` in minor units of the currency, `began` minus the
 * moment in milliseconds; undefined as currency is one that has no scale.
 */
export function bestParts(
  scales: Pick<ScoreScales, "customers" | "buyers" | "referrals" | "length">,
  currency: Pick<CurrencyScales, "revenue"> | undefined,
  { revenue, referrals, began }: { revenue: number; referrals: number; began: number },
): BestParts {
  // Who pays in a currency is set beside those who pay in it, and above all who never bought: no sums across currencies.
  const without = scales.customers === 0 ? 0 : 1 - scales.buyers / scales.customers;
  return {
    revenue: revenue > 0 && currency ? without + (1 - without) * shareBelow(currency.revenue, revenue) : 0,
    referrals: referrals > 0 ? shareBelow(scales.referrals, referrals) : 0,
    length: shareBelow(scales.length, began),
  };
}
