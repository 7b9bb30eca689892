/** A seeded stream of numbers: the same seed gives the same sample company, everywhere. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [low, high], both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One of the values, each with its own weight. */
  weighted<T>(values: readonly (readonly [T, number])[]): T;
  shuffle<T>(values: readonly T[]): T[];
  /** Normally distributed (Box and Muller, 1958). */
  normal(mean: number, deviation: number): number;
}

/** The 32-bit generator mulberry32 (Tommy Ettinger, 2017, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new RangeError("pick expects at least one value");
    return value;
  };
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    weighted: <T>(values: readonly (readonly [T, number])[]): T => {
      const total = values.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = next() * total;
      for (const [value, weight] of values) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return pick(values)[0];
    },
    shuffle: <T>(values: readonly T[]): T[] => {
      const rest = [...values];
      const out: T[] = [];
      while (rest.length > 0) out.push(...rest.splice(between(0, rest.length - 1), 1));
      return out;
    },
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
