import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { normalQuantile } from "#app/engines/statistics/normal-quantile.ts";

/** Invented customers for grouping, with the group that each was drawn from; null where there are no groups. */
export interface MixedCustomers {
  customers: number;
  features: Feature[];
  truth: number[] | null;
}

type Random = () => number;

const normal = (random: Random) => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));

/** Draws for every customer, by position. */
function each<T>(customers: number, of: (customer: number) => T): T[] {
  return Array.from({ length: customers }, (_, customer) => of(customer));
}

/** Nothing goes together with anything: categories, skewed numbers and themes, three in ten values unknown. */
export function pureNoise(customers: number, seed: number): MixedCustomers {
  const random = repeatableRandom(seed);
  const maybe = <T>(value: T) => (random() < 0.3 ? null : value);
  return {
    customers,
    truth: null,
    features: [
      ...each(
        6,
        (at): Feature => ({
          key: `attribute:c${at}`,
          kind: "category",
          values: each(customers, () => maybe(`v${Math.floor(random() * (2 + at))}`)),
        }),
      ),
      ...each(
        4,
        (at): Feature => ({
          key: `attribute:n${at}`,
          kind: "number",
          values: each(customers, () => maybe(Math.exp(normal(random)))),
        }),
      ),
      ...each(
        15,
        (at): Feature => ({
          key: `theme:t${at}`,
          kind: "flag",
          family: "themes",
          values: each(customers, () => random() < 0.1),
        }),
      ),
    ],
  };
}

/** Customers spread evenly over six numbers. */
export function evenSpread(customers: number, seed: number): MixedCustomers {
  const random = repeatableRandom(seed);
  const features = each(
    6,
    (at): Feature => ({
      key: `attribute:n${at}`,
      kind: "number",
      values: each(customers, () => random()),
    }),
  );
  return { customers, features, truth: null };
}

/** One crowd whose values go together strongly, but by degrees: `strength` 0 to 1 is how much, `ways` in how many ways. */
export function oneCluster(customers: number, seed: number, strength: number, ways = 1): MixedCustomers {
  const random = repeatableRandom(seed);
  const degrees = each(customers, () => each(ways, () => normal(random)));
  const degree = (customer: number, at: number) => degrees[customer]?.[at % ways] ?? 0;
  const latent = (customer: number, at: number) =>
    strength * degree(customer, at) * (at % 3 === 0 ? -1 : 1) +
    Math.sqrt(1 - strength * strength) * normal(random);
  const stepped = (value: number) => (value < -1 ? "a" : value < 0 ? "b" : value < 0.8 ? "c" : "d");
  const leanings = each(12, () => normal(random) * strength);
  return {
    customers,
    truth: null,
    features: [
      ...each(
        5,
        (at): Feature => ({
          key: `attribute:n${at}`,
          kind: "number",
          values: each(customers, (customer) => (random() < 0.2 ? null : Math.exp(latent(customer, at)))),
        }),
      ),
      ...each(
        4,
        (at): Feature => ({
          key: `attribute:b${at}`,
          kind: "flag",
          values: each(customers, (customer) => latent(customer, at) > 0.3),
        }),
      ),
      ...each(
        5,
        (at): Feature => ({
          key: `attribute:c${at}`,
          kind: "category",
          values: each(customers, (customer) => (random() < 0.3 ? null : stepped(latent(customer, at)))),
        }),
      ),
      ...leanings.map(
        (leaning, at): Feature => ({
          key: `theme:t${at}`,
          kind: "flag",
          family: "themes",
          values: each(
            customers,
            (customer) => random() < 1 / (1 + Math.exp(2.2 - leaning * degree(customer, at))),
          ),
        }),
      ),
    ],
  };
}

/** Groups (the first the largest) that differ in categories, numbers and themes, with what is noise and what is unknown. */
export function plantedGroups(
  customers: number,
  seed: number,
  groups: number,
  strength: number,
): MixedCustomers {
  const random = repeatableRandom(seed);
  const truth = each(customers, () => {
    const drawn = random();
    return drawn < 0.4 ? 0 : 1 + Math.floor(((drawn - 0.4) / 0.6) * (groups - 1));
  });
  const favourites = each(5, () => each(groups, () => Math.floor(random() * 4)));
  const middles = each(3, () => each(groups, () => (normal(random) * 1.5 * strength) / 0.6));
  const speakers = each(15, () => Math.floor(random() * groups));
  return {
    customers,
    truth,
    features: [
      ...favourites.map(
        (favourite, at): Feature => ({
          key: `attribute:c${at}`,
          kind: "category",
          values: truth.map((group) =>
            random() < 0.35
              ? null
              : `v${random() < strength ? (favourite[group] ?? 0) : Math.floor(random() * 4)}`,
          ),
        }),
      ),
      ...middles.map(
        (middle, at): Feature => ({
          key: `attribute:n${at}`,
          kind: "number",
          values: truth.map((group) =>
            random() < 0.2 ? null : Math.exp((middle[group] ?? 0) + normal(random)),
          ),
        }),
      ),
      ...speakers.map(
        (speaker, at): Feature => ({
          key: `theme:t${at}`,
          kind: "flag",
          family: "themes",
          values: truth.map((group) => random() < (group === speaker ? 0.05 + 0.3 * strength : 0.05)),
        }),
      ),
      ...each(
        4,
        (at): Feature => ({
          key: `attribute:x${at}`,
          kind: "category",
          values: truth.map(() => `v${Math.floor(random() * 3)}`),
        }),
      ),
    ],
  };
}
