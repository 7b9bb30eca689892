import { fitClasses } from "./latent-classes.ts";
import { type Observations, pickCustomers } from "./observations.ts";
import { mostLikely } from "./placement.ts";
import { repeatableRandom } from "./random.ts";

/** How well a group is found again when customers are drawn anew from the same customers. */
export interface GroupStability {
  /** Mean Jaccard agreement with the most alike group of each resample, 0 to 1. From 0.75 a group is stable, under 0.6 it is not. */
  mean: number;
  /** The agreement in the worst twentieth of the resamples. */
  low: number;
  /** Resamples in which it fell apart: agreement under 0.5. */
  dissolved: number;
  resamples: number;
}

const RESAMPLES = 40;
const STARTS = 6;
const ROUNDS = 60;

/**
 * The stability of each class under resampling: customers are drawn with replacement, grouped anew from other starts, and each class
 * compared with the most alike new one among those drawn. Hennig (2007), Cluster-wise assessment of cluster stability,
 * Computational Statistics & Data Analysis 52. The seeds are fixed: the same customers give the same figures.
 */
export function measureStability(
  observations: Observations,
  groups: Int8Array,
  classes: number,
): GroupStability[] {
  const agreements = Array.from({ length: classes }, (): number[] => []);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const random = repeatableRandom(1000 + resample);
    const drawn = Int32Array.from({ length: observations.customers }, () =>
      Math.floor(random() * observations.customers),
    ).sort();
    const fit = fitClasses(pickCustomers(observations, drawn), classes, {
      seed: 5000 + resample * STARTS,
      starts: STARTS,
      rounds: ROUNDS,
    });
    compareGroups(groups, drawn, mostLikely(fit.posteriors, classes, 0), classes).forEach(
      (agreement, group) => {
        if (agreement !== null) agreements[group]?.push(agreement);
      },
    );
  }
  return agreements.map(summarise);
}

/** For each group its Jaccard agreement with the most alike new group, each customer counted once; null where none was drawn. */
function compareGroups(before: Int8Array, drawn: Int32Array, after: Int8Array, classes: number) {
  const both = new Float64Array(classes * classes);
  const sizes = new Float64Array(classes);
  const newSizes = new Float64Array(classes);
  drawn.forEach((customer, index) => {
    if (index > 0 && drawn[index - 1] === customer) return;
    const one = before[customer] ?? -1;
    const other = after[index] ?? -1;
    if (other >= 0) newSizes[other] = (newSizes[other] ?? 0) + 1;
    if (one >= 0) sizes[one] = (sizes[one] ?? 0) + 1;
    if (one >= 0 && other >= 0) both[one * classes + other] = (both[one * classes + other] ?? 0) + 1;
  });
  return Array.from(sizes, (size, group) => {
    if (size === 0) return null;
    let best = 0;
    newSizes.forEach((newSize, other) => {
      const shared = both[group * classes + other] ?? 0;
      best = Math.max(best, shared / (size + newSize - shared));
    });
    return best;
  });
}

function summarise(agreements: readonly number[]): GroupStability {
  const sorted = agreements.toSorted((a, b) => a - b);
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length),
    low: sorted[Math.floor(sorted.length / 20)] ?? 0,
    dissolved: sorted.filter((value) => value < 0.5).length,
    resamples: sorted.length,
  };
}
