/** A question that could be asked, and which gaps of whom it would close. */
export interface Candidate {
  attributeId: string;
  /** The customers of whom the answer is missing or out of date. */
  missing: readonly string[];
  /** What one such gap weighs: more where more depends on it. */
  weight: number;
  /** What it costs to answer. */
  seconds: number;
}

export interface ChosenQuestion {
  attributeId: string;
  /** How many customers it closes a gap of. */
  closes: number;
  /** 0 to 1: the share of the weight of all gaps that this question and those before it close. */
  closedShare: number;
}

export interface SurveyPlan {
  questions: ChosenQuestion[];
  /** Gaps of all candidates together. */
  gaps: number;
  /** How many questions a customer with gaps is asked on average: what is known of them is skipped. */
  askedOfEach: number;
  /** How long they all take, in seconds, for somebody of whom nothing is known. */
  seconds: number;
}

/** No question for fewer customers than this share of those looked at; asking the last few costs all an answer. */
const LEAST_SHARE = 0.02;

/**
 * The shortest list of questions that closes `enough` (0 to 1) of the gaps: at each step the question that closes most
 * weight a second. Greedy weighted set cover (Chvátal 1979, "A greedy heuristic for the set-covering problem"): within
 * ln n + 1 of the best cover, and within 1 − 1/e of the best for a given length (Nemhauser, Wolsey and Fisher 1978).
 * Ties are broken by id, so the same gaps give the same survey. Linear in gaps times questions chosen.
 */
export function planShortestSurvey(
  candidates: readonly Candidate[],
  { most, enough = 0.9 }: { most: number; enough?: number },
): SurveyPlan {
  const open = new Map(
    candidates.map((candidate) => [candidate.attributeId, new Set(candidate.missing)] as const),
  );
  const gainOf = ({ attributeId, weight }: Candidate) => (open.get(attributeId)?.size ?? 0) * weight;
  const total = candidates.reduce((sum, candidate) => sum + gainOf(candidate), 0);
  const people = new Set(candidates.flatMap(({ missing }) => missing));
  const questions: ChosenQuestion[] = [];
  let closed = 0;
  let seconds = 0;
  let asked = 0;
  while (questions.length < most && closed < enough * total) {
    const best = bestOf(candidates, (candidate) => gainOf(candidate) / candidate.seconds);
    const closes = best === undefined ? 0 : (open.get(best.attributeId)?.size ?? 0);
    if (best === undefined || closes < Math.max(1, LEAST_SHARE * people.size)) break;
    closed += gainOf(best);
    seconds += best.seconds;
    asked += closes;
    open.delete(best.attributeId);
    questions.push({ attributeId: best.attributeId, closes, closedShare: closed / total });
  }
  const gaps = candidates.reduce((sum, { missing }) => sum + new Set(missing).size, 0);
  return { questions, gaps, askedOfEach: people.size === 0 ? 0 : asked / people.size, seconds };
}

function bestOf(
  candidates: readonly Candidate[],
  worth: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const value = worth(candidate);
    const isBetter =
      value > most ||
      (value === most && best !== undefined && value > 0 && candidate.attributeId < best.attributeId);
    if (!isBetter) continue;
    best = candidate;
    most = value;
  }
  return best;
}
