import { addLikelihoods, type ColumnModel, learnNumbers, learnShares } from "./column-model.ts";
import type { Observations } from "./observations.ts";

export interface ClassModel {
  classes: number;
  /** Logarithms of the classes' shares of all customers. */
  logShares: Float64Array;
  columns: ColumnModel[];
}

/** How likely each customer is in each class, by a model. */
export function placeInClasses({ customers, columns }: Observations, model: ClassModel) {
  const k = model.classes;
  const posteriors = new Float64Array(customers * k);
  for (let at = 0; at < posteriors.length; at += 1) posteriors[at] = model.logShares[at % k] ?? 0;
  columns.forEach((column, index) => {
    const learnt = model.columns[index];
    if (learnt) addLikelihoods(posteriors, column, learnt, k);
  });
  let logLikelihood = 0;
  for (let start = 0; start < posteriors.length; start += k) {
    let most = Number.NEGATIVE_INFINITY;
    for (let group = 0; group < k; group += 1) most = Math.max(most, posteriors[start + group] ?? 0);
    let sum = 0;
    for (let group = 0; group < k; group += 1) sum += Math.exp((posteriors[start + group] ?? 0) - most);
    const total = most + Math.log(sum);
    logLikelihood += total;
    for (let group = 0; group < k; group += 1)
      posteriors[start + group] = Math.exp((posteriors[start + group] ?? 0) - total);
  }
  return { posteriors, logLikelihood };
}

/** What everybody has in common: one class. */
export function learnSharedModel(observations: Observations): ClassModel {
  return learnModel(observations, new Float64Array(observations.customers).fill(1), 1, null);
}

/** The model that fits these probabilities of classes best, pulled a little towards everybody's. */
export function learnModel(
  { customers, columns }: Observations,
  posteriors: Float64Array,
  k: number,
  everybody: ClassModel | null,
): ClassModel {
  const sizes = new Float64Array(k);
  posteriors.forEach((posterior, at) => {
    sizes[at % k] = (sizes[at % k] ?? 0) + posterior;
  });
  return {
    classes: k,
    logShares: sizes.map((size) => Math.log((size + 1) / (customers + k))),
    columns: columns.map((column, index): ColumnModel => {
      const prior = everybody?.columns[index];
      return column.kind === "number"
        ? learnNumbers(column.scores, posteriors, k)
        : learnShares(column, posteriors, k, prior && prior.kind !== "number" ? prior.logs : null);
    }),
  };
}

/** How many figures a model learnt. */
export function parametersOf({ classes, columns }: ClassModel): number {
  const perClass = columns.reduce(
    (sum, column) => sum + (column.kind === "number" ? 2 : column.values - 1),
    0,
  );
  return classes - 1 + classes * perClass;
}
