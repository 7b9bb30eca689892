import { wilsonInterval, Z_95 } from "#app/engines/statistics/proportion.ts";

/** With fewer answers than this an interval is wider than forty points, and says nothing of most customers. */
const LEAST_ANSWERS = 20;
/** Where nearly nobody can answer, fewer than this still are no group. */
const FEWEST_ANSWERS = 5;

/** Members who answered a question about a line, by what they said, and how many could have. */
export interface LineAnswers {
  yes: number;
  no: number;
  unsure: number;
  people: number;
}

export const verdicts = ["waiting", "undecided", "confirmed", "contradicted"] as const;
export type Verdict = (typeof verdicts)[number];

/** How many answers are looked at before anything follows from them: twenty, or half of a small segment. */
export function answersNeeded(people: number): number {
  return Math.max(FEWEST_ANSWERS, Math.min(LEAST_ANSWERS, Math.ceil(people / 2)));
}

/**
 * What the answers say of a line. It is confirmed or contradicted once enough have answered and the 95 % interval of
 * those who say so lies wholly above or below one half, so that chance alone does not explain it.
 */
export function judgeAnswers({ yes, no, unsure, people }: LineAnswers): Verdict {
  const answered = yes + no + unsure;
  if (answered === 0) return "waiting";
  if (answered < answersNeeded(people)) return "undecided";
  const { low, high } = wilsonInterval(yes, answered);
  if (low > 0.5) return "confirmed";
  return high < 0.5 ? "contradicted" : "undecided";
}

/**
 * How many of `people` have to answer for a 95 % interval of at most `margin` (0 to 1) to either side, whatever they
 * say. Cochran (1977), Sampling Techniques, section 4.4, with the correction for a finite population.
 */
export function answersForMargin(people: number, margin = 0.1): number {
  if (people <= 0) return 0;
  const endless = (Z_95 * Z_95 * 0.25) / (margin * margin);
  return Math.min(people, Math.ceil(endless / (1 + (endless - 1) / people)));
}
