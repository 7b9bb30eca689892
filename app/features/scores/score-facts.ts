import type { GapSums } from "#app/engines/profiles/rhythm.ts";

/** What a customer paid in one currency. */
export interface Spent {
  /** Null where the source named none. */
  currency: string | null;
  purchases: number;
  /** Days with a purchase. */
  days: number;
  revenueMinor: number;
  firstAt: string;
  lastAt: string;
}

/** What of a customer's events the scores are made of. */
export interface ScoreFacts {
  customerId: string;
  /** When the relationship began: as known, or with the first event. */
  since: string;
  /** Per currency, the one with most purchases first. */
  spent: readonly Spent[];
  referrals: number;
  gaps: GapSums;
  lastActiveAt: string | null;
}

/** The currency a customer mostly pays in, with what was paid in it; undefined without purchases. */
export function leadingSpent({ spent }: ScoreFacts): Spent | undefined {
  return spent[0];
}

/** Most purchases first; of as many, the larger sum, then the code, so that the order never hangs on the database. */
export function byPurchases(a: Spent, b: Spent): number {
  return (
    b.purchases - a.purchases ||
    b.revenueMinor - a.revenueMinor ||
    ((a.currency ?? "") < (b.currency ?? "") ? -1 : 1)
  );
}

/** Purchases in all currencies: a number of orders can be added up where sums cannot. */
export function allPurchases({ spent }: ScoreFacts): number {
  return spent.reduce((sum, { purchases }) => sum + purchases, 0);
}

/** The last purchase in any currency; null without one. */
export function lastPurchaseAt({ spent }: ScoreFacts): string | null {
  return spent.reduce<string | null>(
    (last, { lastAt }) => (last === null || lastAt > last ? lastAt : last),
    null,
  );
}

/** The day of a moment in the stored form as a number of days since 1970. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / 86_400_000);
}
