import { normalQuantile } from "../../statistics/normal-quantile.ts";
import type { ClassModel } from "./class-model.ts";
import type { Column, Observations } from "./observations.ts";

/**
 * Customers who differ by degrees only: the same values go together as in the classes, as strongly, and the same things are
 * unknown, but between the classes there is no gap. A class of a customer is replaced by a normal vector with the mean and the
 * covariance that the classes have, which gives the same covariances (Molenaar and von Eye 1994, On the arbitrary nature of
 * latent variables); this is what groups are tested against (Hennig and Lin 2015, Flexible parametric bootstrap for testing
 * homogeneity against clustering).
 */
export function oneCrowd(
  { customers, columns }: Observations,
  model: ClassModel,
  spread: number,
  random: () => number,
): Observations {
  const degrees = drawDegrees(model, customers, spread, random);
  return {
    customers,
    columns: columns.map((column, index): Column => {
      const learnt = model.columns[index];
      if (column.kind === "number" && learnt?.kind === "number") {
        return { ...column, scores: numbersOf(column.scores, learnt, degrees, model, random) };
      }
      if (column.kind === "number" || !learnt || learnt.kind === "number") return column;
      const draw = valueDrawer(learnt.logs, learnt.values, degrees, model.classes, random);
      if (column.kind === "category") {
        return { ...column, codes: column.codes.map((code, customer) => (code < 0 ? code : draw(customer))) };
      }
      const items = column.items.slice();
      for (let customer = 0; customer < customers; customer += 1) {
        const end = column.starts[customer + 1] ?? 0;
        for (let at = column.starts[customer] ?? 0; at < end; at += 1) items[at] = draw(customer);
      }
      return { ...column, items };
    }),
  };
}

/** For each customer how much of each class there is in it: sums to 1, may be negative; covariance diag(p) − p·pᵀ. */
function drawDegrees(
  { classes: k, logShares }: ClassModel,
  customers: number,
  spread: number,
  random: () => number,
): Float64Array {
  const shares = logShares.map(Math.exp);
  const degrees = new Float64Array(customers * k);
  const drawn = new Float64Array(k);
  for (let customer = 0; customer < customers; customer += 1) {
    let sum = 0;
    for (let group = 0; group < k; group += 1) {
      drawn[group] = spread * Math.sqrt(shares[group] ?? 0) * drawNormal(random);
      sum += drawn[group] ?? 0;
    }
    for (let group = 0; group < k; group += 1) {
      const share = shares[group] ?? 0;
      degrees[customer * k + group] = share + (drawn[group] ?? 0) - share * sum;
    }
  }
  return degrees;
}

function drawNormal(random: () => number): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
}

function numbersOf(
  scores: Float64Array,
  { means, variances }: { means: Float64Array; variances: Float64Array },
  degrees: Float64Array,
  { classes: k, logShares }: ClassModel,
  random: () => number,
): Float64Array {
  const within = variances.reduce(
    (sum, variance, group) => sum + Math.exp(logShares[group] ?? 0) * variance,
    0,
  );
  const drawn = scores.map((score, customer) => {
    if (Number.isNaN(score)) return score;
    let middle = 0;
    for (let group = 0; group < k; group += 1)
      middle += (degrees[customer * k + group] ?? 0) * (means[group] ?? 0);
    return middle + Math.sqrt(within) * drawNormal(random);
  });
  return withValuesOf(scores, drawn);
}

/** The values of one in the order of the other: the steps and ties of the numbers stay as they are. */
function withValuesOf(values: Float64Array, order: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const positions = Array.from(order.keys()).filter((at) => !Number.isNaN(order[at] ?? 0));
  positions.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const result = new Float64Array(values.length).fill(Number.NaN);
  positions.forEach((at, rank) => {
    result[at] = sorted[rank] ?? 0;
  });
  return result;
}

/** Draws a value for a customer: its logarithm of shares is the classes', each by its degree. */
function valueDrawer(
  logs: Float64Array,
  values: number,
  degrees: Float64Array,
  k: number,
  random: () => number,
) {
  const shares = new Float64Array(values);
  return (customer: number): number => {
    let most = Number.NEGATIVE_INFINITY;
    for (let value = 0; value < values; value += 1) {
      let log = 0;
      for (let group = 0; group < k; group += 1)
        log += (degrees[customer * k + group] ?? 0) * (logs[group * values + value] ?? 0);
      shares[value] = log;
      most = Math.max(most, log);
    }
    let total = 0;
    for (let value = 0; value < values; value += 1) {
      shares[value] = Math.exp((shares[value] ?? 0) - most);
      total += shares[value] ?? 0;
    }
    let left = random() * total;
    for (let value = 0; value < values - 1; value += 1) {
      left -= shares[value] ?? 0;
      if (left < 0) return value;
    }
    return values - 1;
  };
}
