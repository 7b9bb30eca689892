const SWEEPS = 60;
const CLOSE_ENOUGH = 1e-4;

/** The likelihood at even odds that a sum of weights belongs to a member, 0 to 1. */
export function likelihood(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How much of each trait's weights to believe, 0 to 1, so that their sum fits who is a member, members and others
 * counting as much as each other: things known of a customer go together, and what says the same thing five times must
 * not count five times. Logistic regression on weights of evidence, drawn to 0 by a ridge (le Cessie and van Houwelingen
 * 1992, Ridge estimators in logistic regression), without an offset: nothing known is even odds. A trait never speaks
 * against what its own counts say, and never louder. `weights` has for each trait that of each customer, 0 where unknown.
 * All are 0 where one side is missing.
 */
export function calibrate(weights: readonly (readonly number[])[], isMember: readonly boolean[]): number[] {
  const believed = weights.map(() => 0);
  const members = isMember.filter(Boolean).length;
  const others = isMember.length - members;
  if (members === 0 || others === 0) return believed;
  const ridge = (1 / members + 1 / others) / 2;
  const counts = isMember.map((member) => 1 / (member ? members : others));
  const sums = isMember.map(() => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    weights.forEach((column, trait) => {
      const before = believed[trait] ?? 0;
      const after = improved(column, before, sums, isMember, counts, ridge);
      if (after === before) return;
      believed[trait] = after;
      column.forEach((weight, at) => {
        sums[at] = (sums[at] ?? 0) + (after - before) * weight;
      });
      moved = Math.max(moved, Math.abs(after - before));
    });
    if (moved < CLOSE_ENOUGH) break;
  }
  return believed;
}

/** One step of Newton's method for one trait, kept within 0 to 1. */
function improved(
  column: readonly number[],
  before: number,
  sums: readonly number[],
  isMember: readonly boolean[],
  counts: readonly number[],
  ridge: number,
): number {
  let slope = ridge * before;
  let bend = ridge;
  column.forEach((weight, at) => {
    if (weight === 0) return;
    const fitted = likelihood(sums[at] ?? 0);
    const count = counts[at] ?? 0;
    slope += count * (fitted - (isMember[at] ? 1 : 0)) * weight;
    bend += count * fitted * (1 - fitted) * weight * weight;
  });
  return Math.max(0, Math.min(1, before - slope / bend));
}
