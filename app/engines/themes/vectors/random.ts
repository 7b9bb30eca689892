/**
 * A repeatable stream of numbers in [-1, 1): mulberry32 (Ettinger 2017) from a fixed seed. It only has to give the
 * randomised algorithms a start that favours no direction; the same seed gives the same stream on every machine.
 */
export function fixedNoise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2_147_483_648 - 1;
  };
}
