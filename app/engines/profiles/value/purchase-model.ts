import { logGamma } from "./log-gamma.ts";
import { minimise } from "./nelder-mead.ts";

/** When one customer bought, in any one unit of time. */
export interface PurchaseTimes {
  /** Purchases after the first. */
  repeats: number;
  /** From the first purchase to the last; 0 without repeats. */
  last: number;
  /** From the first purchase to now. */
  age: number;
}

/** The rates at which customers buy are gamma (r, alpha), the chances with which they leave after each purchase beta (a, b). */
export interface PurchaseModel {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Holds parameters away from nothing and infinity where the data leave them open. */
const PENALTY = 5e-4;

/**
 * Fits the BG/NBD model to customers by maximum likelihood: Fader, Hardie and Lee (2005), "Counting your customers" the
 * easy way, Marketing Science 24, equation 6. Times must be in a unit in which ages are around 1 to 100.
 */
export function fitPurchases(customers: readonly PurchaseTimes[]): PurchaseModel {
  const loss = (logs: readonly number[]) => {
    const model = modelOf(logs);
    let sum = 0;
    for (const customer of customers) sum += logLikelihood(model, customer);
    const size = logs.reduce((total, log) => total + log * log, 0);
    return -sum / Math.max(1, customers.length) + PENALTY * size;
  };
  return modelOf(minimise(loss, [0, 1, 0, 1]).at);
}

function modelOf([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): PurchaseModel {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

function logLikelihood({ r, alpha, a, b }: PurchaseModel, { repeats: x, last, age }: PurchaseTimes): number {
  const common =
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(a + b) +
    logGamma(b + x) -
    logGamma(b) -
    logGamma(a + b + x);
  const staying = -(r + x) * Math.log(alpha + age);
  if (x === 0) return common + staying;
  const gone = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + last);
  const larger = Math.max(staying, gone);
  return common + larger + Math.log(Math.exp(staying - larger) + Math.exp(gone - larger));
}

/** The chance (0 to 1) that a customer has not left. Fader, Hardie and Lee (2005); Fader and Hardie (2008), a note on it. */
export function chanceOfStaying(
  { r, alpha, a, b }: PurchaseModel,
  { repeats: x, last, age }: PurchaseTimes,
): number {
  if (x === 0) return 1;
  const odds = (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + age) / (alpha + last)));
  return 1 / (1 + odds);
}

const MOST_PURCHASES = 2000;

/**
 * The chances of 0, 1, 2 … purchases in the next `ahead` units of time; the last entry holds all that is left (under one
 * in 10,000). Whoever stayed buys k times or more when the rate brings k purchases (negative binomial) and no chance to
 * leave was taken after the k − 1 before, both independent given the past.
 */
export function purchaseChances(model: PurchaseModel, customer: PurchaseTimes, ahead: number): number[] {
  const { r, alpha, a, b } = model;
  const shape = r + customer.repeats;
  const share = ahead / (alpha + customer.age + ahead);
  let exactly = Math.exp(shape * Math.log(1 - share));
  let below = 0;
  let staying = chanceOfStaying(model, customer);
  let atLeast = 1;
  const chances: number[] = [];
  for (let k = 0; k < MOST_PURCHASES; k += 1) {
    // P(at least k + 1): the rate brings them, and after purchase k the customer was still there.
    below += exactly;
    const further = Math.max(0, 1 - below) * staying;
    chances.push(Math.max(0, atLeast - further));
    atLeast = further;
    if (further < 1e-4) break;
    exactly *= ((shape + k) / (k + 1)) * share;
    const seen = customer.repeats + k;
    staying *= (b + seen) / (a + b + seen);
  }
  if (chances.length > 0) chances[chances.length - 1] = (chances.at(-1) ?? 0) + atLeast;
  return chances;
}

/** The mean of purchaseChances: how many purchases are expected in the next `ahead` units of time. */
export function expectedPurchases(model: PurchaseModel, customer: PurchaseTimes, ahead: number): number {
  return purchaseChances(model, customer, ahead).reduce((sum, chance, count) => sum + chance * count, 0);
}
