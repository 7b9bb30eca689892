/** Whether a criterion holds for a customer; "unknown" where nobody asked or noted it, which is not a no. */
export type Verdict = "yes" | "no" | "unknown";

/** How well a customer fits an ideal. */
export interface Fit {
  /** 0 to 1: the weight that holds, of the weight that is known; null where nothing is known. */
  score: number | null;
  /** 0 to 1: the share of the weight that is known. */
  known: number;
  /** 0 to 1: the score if everything unknown were a no, or a yes. */
  least: number;
  most: number;
}

/** Weighs what holds; `weights` are above 0 and belong to the verdicts by their place. Without any, nothing is known. */
export function weighFit(verdicts: readonly Verdict[], weights: readonly number[]): Fit {
  let yes = 0;
  let no = 0;
  let unknown = 0;
  for (const [index, verdict] of verdicts.entries()) {
    const weight = weights[index] ?? 0;
    if (verdict === "yes") yes += weight;
    else if (verdict === "no") no += weight;
    else unknown += weight;
  }
  const known = yes + no;
  const all = known + unknown;
  if (all === 0) return { score: null, known: 0, least: 0, most: 1 };
  return {
    score: known === 0 ? null : yes / known,
    known: known / all,
    least: yes / all,
    most: (yes + unknown) / all,
  };
}
