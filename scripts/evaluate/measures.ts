/** F1 of "score is at least 0.5" against the truth. */
export function f1Of(scores: readonly number[], truth: readonly boolean[]): number {
  let hits = 0;
  let claimed = 0;
  let wanted = 0;
  for (const [index, score] of scores.entries()) {
    const claims = score >= 0.5;
    if (claims) claimed += 1;
    if (truth[index]) wanted += 1;
    if (claims && truth[index]) hits += 1;
  }
  return harmonic(hits, claimed, wanted);
}

/** 2·hits / (claimed + wanted): the harmonic mean of precision and recall. */
export function harmonic(hits: number, claimed: number, wanted: number): number {
  return claimed + wanted === 0 ? 0 : (2 * hits) / (claimed + wanted);
}

/** Mean F1 over the given classes. */
export function macroF1(
  found: readonly number[],
  truth: readonly number[],
  classes: readonly number[],
): number {
  const each = classes.map((wanted) =>
    f1Of(
      found.map((value) => (value === wanted ? 1 : 0)),
      truth.map((value) => value === wanted),
    ),
  );
  return each.reduce((sum, value) => sum + value, 0) / classes.length;
}

/** Pearson's correlation of two series of equal length. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  let both = 0;
  let ownX = 0;
  let ownY = 0;
  for (const [index, x] of xs.entries()) {
    const dx = x - meanX;
    const dy = (ys[index] ?? 0) - meanY;
    both += dx * dy;
    ownX += dx * dx;
    ownY += dy * dy;
  }
  return both / Math.sqrt(ownX * ownY);
}
