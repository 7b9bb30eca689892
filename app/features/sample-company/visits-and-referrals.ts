import { DAY } from "./customers.ts";
import { createRandom } from "./random.ts";
import type { SampleCompany } from "./sample-company.shapes.ts";
import type { GroupId } from "./truth.ts";

/** Something a customer did beside buying and writing. */
export interface SampleVisit {
  customerId: string;
  type: "visit" | "referral";
  at: string;
}

/** The share of customers who ever brought somebody. */
const recommending: Readonly<Record<GroupId, number>> = {
  families: 0.08,
  baristas: 0.25,
  elders: 0.05,
  offices: 0.12,
  starters: 0.03,
};

/**
 * Visits to the shop before some purchases, and referrals after the second one. Drawn beside everything else, from a
 * stream of their own, so that the rest of the company stays as it was.
 */
export function visitsAndReferrals({ customers, purchases }: SampleCompany, seed: number): SampleVisit[] {
  const random = createRandom(seed + 4100);
  const groups = new Map(customers.map(({ id, group }) => [id, group]));
  const bought = new Map<string, number>();
  return purchases.flatMap(({ customerId, orderedAt }): SampleVisit[] => {
    const made: SampleVisit[] = [];
    const at = Date.parse(orderedAt);
    if (random.chance(0.4)) {
      const before = at - random.next() * 2 * DAY;
      made.push({ customerId, type: "visit", at: new Date(Math.floor(before)).toISOString() });
    }
    const count = (bought.get(customerId) ?? 0) + 1;
    bought.set(customerId, count);
    const brings = recommending[groups.get(customerId) ?? "starters"];
    if (count === 2 && random.chance(brings)) made.push({ customerId, type: "referral", at: orderedAt });
    return made;
  });
}
