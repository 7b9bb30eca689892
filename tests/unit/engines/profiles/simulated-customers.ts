import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import type { PurchaseHistory } from "#app/engines/profiles/value/value-model.ts";

/** Draws of known distributions from one repeatable stream. */
export function draws(seed: number) {
  const random = repeatableRandom(seed);
  const uniform = () => Math.max(1e-12, random());
  const exponential = (rate: number) => -Math.log(uniform()) / rate;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  // Marsaglia and Tsang (2000), A simple method for generating gamma variables.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const one = gamma(a);
    return one / (one + gamma(b));
  };
  return { uniform, exponential, normal, gamma, beta };
}

export const truth = { r: 0.8, alpha: 6, a: 0.8, b: 3, p: 4, q: 5, g: 12 };

/** Customers who buy as the model says, from their first purchase (within `spread` days) to day `until`; weeks inside. */
export function simulatedBuyers(
  seed: number,
  count: number,
  spread: number,
  until: number,
): PurchaseHistory[] {
  const { uniform, exponential, gamma, beta } = draws(seed);
  return Array.from({ length: count }, () => {
    const rate = gamma(truth.r) / truth.alpha;
    const leaving = beta(truth.a, truth.b);
    const amountRate = gamma(truth.q) / truth.g;
    const amount = () => Math.max(1, Math.round((1000 * gamma(truth.p)) / amountRate));
    const days: number[] = [];
    const amounts: number[] = [];
    let day = uniform() * spread;
    while (day <= until && days.length < 3000) {
      days.push(day);
      amounts.push(amount());
      // The first purchase makes a customer; the chance to leave comes after each further one.
      if (days.length > 1 && uniform() < leaving) break;
      day += exponential(rate) * 7;
    }
    return { days, amounts };
  });
}
