import { logGamma } from "./log-gamma.ts";
import { minimise } from "./nelder-mead.ts";

/** What one customer paid: purchases (at least 1) and their mean amount, above 0. */
export interface Spend {
  purchases: number;
  mean: number;
}

/** Amounts are gamma (p, v) with a rate v that differs between customers as gamma (q, g). */
export interface SpendModel {
  p: number;
  q: number;
  g: number;
}

const PENALTY = 5e-4;

/**
 * Fits the gamma-gamma model by maximum likelihood: Fader and Hardie (2013), The gamma-gamma model of monetary value,
 * equation 1a. Amounts must be around 1: divide them by their mean before.
 */
export function fitSpend(customers: readonly Spend[]): SpendModel {
  const loss = (logs: readonly number[]) => {
    const model = modelOf(logs);
    let sum = 0;
    for (const customer of customers) sum += logLikelihood(model, customer);
    const size = logs.reduce((total, log) => total + log * log, 0);
    return -sum / Math.max(1, customers.length) + PENALTY * size;
  };
  return modelOf(minimise(loss, [1, 1, 1]).at);
}

function modelOf([p = 0, q = 0, g = 0]: readonly number[]): SpendModel {
  return { p: Math.exp(p), q: Math.exp(q), g: Math.exp(g) };
}

function logLikelihood({ p, q, g }: SpendModel, { purchases: x, mean }: Spend): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(g) +
    (p * x - 1) * Math.log(mean) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(g + mean * x)
  );
}
