/** The score (0 to 1) of a sum of weights. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** The sum of weights that a score stands for; scores of 0 and 1 are taken a little inside. */
export function logit(score: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, score));
  return Math.log(inside / (1 - inside));
}

/** Four decimals: more than anyone reads, and stored results stay small. */
export function roundScore(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
