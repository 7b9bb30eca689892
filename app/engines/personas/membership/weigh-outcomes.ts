/** Counts of one outcome among members and others. */
export interface Counted {
  members: number;
  others: number;
}

/** So many people's worth of "no difference" is added to every outcome. */
const PRIOR_PEOPLE = 10;
/** With fewer known on one side a trait says nothing. */
const LEAST_KNOWN = 8;
/** No single thing may decide: it counts about 7 to 1 at most, either way. */
export const MOST_WEIGHT = 2;

/**
 * What each outcome of one thing says: the logarithm of its share among the members over its share among the others
 * (the weight of evidence of Good 1950, Probability and the Weighing of Evidence), each share drawn towards that of both
 * together by ten people's worth (the m-estimate of Cestnik 1990, Estimating probabilities: a crucial task in machine
 * learning), so that a few people say little and an outcome nobody has says nothing.
 */
export function weighOutcomes(counts: readonly Counted[]): number[] {
  const members = counts.reduce((sum, count) => sum + count.members, 0);
  const others = counts.reduce((sum, count) => sum + count.others, 0);
  if (members < LEAST_KNOWN || others < LEAST_KNOWN) return counts.map(() => 0);
  return counts.map((count) => {
    const pooled = (count.members + count.others) / (members + others);
    if (pooled === 0) return 0;
    const among = (n: number, of: number) => (n + PRIOR_PEOPLE * pooled) / (of + PRIOR_PEOPLE);
    const weight = Math.log(among(count.members, members) / among(count.others, others));
    return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight));
  });
}
