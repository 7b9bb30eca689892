import { believable } from "#app/engines/statistics/false-discoveries.ts";
import { compareShares } from "#app/engines/statistics/two-shares.ts";

/** How many people something holds for, among those of whom it is known. */
export interface Tally {
  yes: number;
  known: number;
}

/** What the best customers and all others are like in one respect. */
export interface BestDifference {
  best: Tally;
  others: Tally;
  /** The share among the best less the share among the others, -1 to 1, with its 95 % interval; null with too few. */
  difference: { value: number; low: number; high: number } | null;
  /** More of the best, fewer of them, no difference that shows, or too few known on a side. */
  finding: "more" | "fewer" | "no-difference" | "too-few";
}

/** With fewer known people on either side a share says little about anybody. */
export const FEWEST_COMPARED = 10;
/** Of the differences that are believed, at most this share is chance alone. */
const FALSE_DISCOVERIES = 0.05;

/**
 * Compares the best customers with all others in several respects at once. A difference is believed where Benjamini and
 * Hochberg's procedure keeps it among all of them, so that many questions do not find something by chance.
 */
export function compareBest(respects: readonly { best: Tally; others: Tally }[]): BestDifference[] {
  const compared = respects.map(({ best, others }) =>
    best.known < FEWEST_COMPARED || others.known < FEWEST_COMPARED
      ? undefined
      : compareShares({ n: others.yes, of: others.known }, { n: best.yes, of: best.known }),
  );
  const asked = compared.flatMap((one) => one?.p ?? []);
  const verdicts = believable(asked, FALSE_DISCOVERIES).values();
  return respects.map(({ best, others }, index): BestDifference => {
    const change = compared[index];
    if (!change) return { best, others, difference: null, finding: "too-few" };
    const { difference: value, low, high } = change;
    const believed = verdicts.next().value === true;
    const finding = !believed ? "no-difference" : value > 0 ? "more" : "fewer";
    return { best, others, difference: { value, low, high }, finding };
  });
}
