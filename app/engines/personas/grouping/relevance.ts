import type { EncodedFeature } from "./encode.ts";

/** In standard errors: the strongest of a few hundred correlations of unrelated features stays below this. */
const CHANCE = 3.2;
/** What a feature weighs that agrees with none: without it, chance agreements would be all there is. */
const LEAST = 0.05;

/**
 * How much each feature moves together with other features, 0 to 1: the mean of its three strongest correlations
 * beyond what chance gives. Groups show in features that agree with each other; a feature that agrees with none
 * only blurs them.
 */
export function relevance(features: readonly EncodedFeature[], customers: number): number[] {
  const chance = CHANCE / Math.sqrt(Math.max(16, customers));
  return features.map((feature) => {
    const strongest = features
      .filter((other) => other !== feature)
      .map((other) => Math.max(0, correlation(feature, other, customers) - chance))
      .sort((a, b) => b - a)
      .slice(0, 3);
    return LEAST + strongest.reduce((sum, value) => sum + value, 0) / 3;
  });
}

/** The strongest correlation between a column of one feature and a column of the other. */
function correlation(a: EncodedFeature, b: EncodedFeature, customers: number): number {
  let strongest = 0;
  const scale = Math.sqrt(a.columns.length * b.columns.length) / customers;
  for (const left of a.columns) {
    for (const right of b.columns) {
      let sum = 0;
      for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
      strongest = Math.max(strongest, Math.abs(sum) * scale);
    }
  }
  return Math.min(1, strongest);
}
