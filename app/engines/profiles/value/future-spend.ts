import { normalQuantile } from "../student.ts";
import { type PurchaseModel, type PurchaseTimes, purchaseChances } from "./purchase-model.ts";
import type { Spend, SpendModel } from "./spend-model.ts";

/** What a customer is likely to spend: the middle, with eight chances in ten of lying from `low` to `high`. */
export interface FutureSpend {
  low: number;
  middle: number;
  high: number;
}

const DRAWS = 256;

// Points that fill the unit cube evenly, the same for every customer and run: Roberts (2018), the R3 sequence.
const points = Array.from({ length: DRAWS }, (_, index) => {
  const place = (step: number) => (0.5 + (index + 1) * step) % 1;
  return {
    purchases: (index + 0.5) / DRAWS,
    rate: { z: normalQuantile(place(0.8191725133961645)), u: place(0.4506) },
    amount: { z: normalQuantile(place(0.6710436067037893)), u: place(0.5497004779019703) },
  };
});

/**
 * The distribution of what a customer spends in the next `ahead` units of time, in the unit of the spend model. Purchases
 * follow purchaseChances; given their number K, the sum is gamma (pK) over the customer's own rate, which given the past
 * is gamma (q + p x, g + x m). Drawn at 256 fixed points, so that it is the same in every run.
 */
export function futureSpend(
  models: { purchases: PurchaseModel; spend: SpendModel },
  customer: PurchaseTimes & Spend,
  ahead: number,
): FutureSpend {
  const { p, q, g } = models.spend;
  const chances = purchaseChances(models.purchases, customer, ahead);
  const shape = q + p * customer.purchases;
  const scale = g + customer.purchases * customer.mean;
  const sums = new Float64Array(DRAWS);
  let bought = 0;
  let reached = chances[0] ?? 1;
  for (const [index, point] of points.entries()) {
    while (point.purchases > reached && bought < chances.length - 1) {
      bought += 1;
      reached += chances[bought] ?? 0;
    }
    if (bought === 0) continue;
    sums[index] = (scale * gammaAt(p * bought, point.amount)) / gammaAt(shape, point.rate);
  }
  sums.sort();
  const at = (share: number) => sums[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/**
 * A gamma variable of scale 1 at a point of the normal distribution: Wilson and Hilferty (1931), The distribution of
 * chi-square, PNAS 17. Under a shape of 1 it is one drawn a shape higher and made smaller (Marsaglia and Tsang, 2000).
 */
function gammaAt(shape: number, { z, u }: { z: number; u: number }): number {
  if (shape < 1) return Math.max(1e-9, gammaAt(shape + 1, { z, u }) * u ** (1 / shape));
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return Math.max(1e-9, shape * cube ** 3);
}
