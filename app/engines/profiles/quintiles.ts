/** From which value on each step begins: the lowest value of steps 2, 3, 4 and 5; null where no value reaches it. */
export type QuintileCuts = readonly [number | null, number | null, number | null, number | null];

/** With fewer values than steps, a fifth is less than one of them and says nothing. */
export const FEWEST_FOR_QUINTILES = 5;

/**
 * Where the fifths of some values begin; `sorted` ascending, NaN-free. Each value stands where the middle of its ties
 * stands (its mid-rank), so that equal values share a step whatever their number: when all are equal, all are 3.
 * Undefined for fewer than five values. Mid-ranks: Kendall (1945), The treatment of ties in ranking problems, Biometrika 33.
 */
export function quintileCuts(sorted: Float64Array): QuintileCuts | undefined {
  if (sorted.length < FEWEST_FOR_QUINTILES) return undefined;
  const cuts: [number | null, number | null, number | null, number | null] = [null, null, null, null];
  let start = 0;
  while (start < sorted.length) {
    const value = sorted[start] ?? 0;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end += 1;
    const place = (start + end) / 2 / sorted.length;
    const step = Math.min(5, Math.floor(place * 5) + 1);
    for (let reached = 2; reached <= step; reached += 1) cuts[reached - 2] ??= value;
    start = end;
  }
  return cuts;
}

/** The step of a value, 1 to 5 with 5 for the highest values; any number has one, also one never seen before. */
export function quintileOf(cuts: QuintileCuts, value: number): number {
  let step = 1;
  for (const [index, cut] of cuts.entries()) if (cut !== null && value >= cut) step = index + 2;
  return step;
}
