/** Values with the share of customers who have less, both ascending: a distribution in at most 201 points. */
export interface Scale {
  readonly values: readonly number[];
  readonly shares: readonly number[];
}

const POINTS = 200;

/**
 * Keeps the distribution of some values; `sorted` ascending. Exact up to 200 different values, else 200 of them at
 * even shares with straight lines between (at most half a percentage point off). The share of a value counts those
 * below it and half of its ties (mid-rank).
 */
export function scaleOf(sorted: Float64Array): Scale {
  const values: number[] = [];
  const shares: number[] = [];
  const distinct = countDistinct(sorted);
  let start = 0;
  let next = 0;
  while (start < sorted.length) {
    const value = sorted[start] ?? 0;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end += 1;
    const share = (start + end) / 2 / sorted.length;
    if (distinct <= POINTS || share >= next || end === sorted.length) {
      values.push(value);
      shares.push(share);
      next = share + 1 / POINTS;
    }
    start = end;
  }
  return { values, shares };
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) distinct += 1;
  }
  return distinct;
}

/** The share (0 to 1) of the scale's customers who have less than `value`; 0 on an empty scale. */
export function shareBelow(scale: Scale, value: number): number {
  const { values, shares } = scale;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const above = values[low];
  if (above === value) return shares[low] ?? 0;
  if (low === 0) return 0;
  if (above === undefined) return 1;
  const below = values[low - 1] ?? 0;
  const from = shares[low - 1] ?? 0;
  return from + ((value - below) / (above - below)) * ((shares[low] ?? 0) - from);
}
