import type { Token } from "../text/tokenize.ts";
import type { CueMatch } from "./cue-matching.ts";
import { logistic } from "./scores.ts";
import { type KindHead, type KindScores, kindHeads, type StatementKind } from "./statement.ts";

/** One visible term of a head's sum. */
type Term = { weight: number; reason: string };

export type KindJudgement = {
  kind: StatementKind;
  kindScore: number;
  kindScores: KindScores;
  reasons: string[];
};

/** What a clause is judged by besides its words. */
export type ClauseMood = {
  /** -1 to 1. */
  sentiment: number;
  /** 0 (worst) to 1 (best), of the whole item. */
  rating: number | null;
};

// Hand-set like the cues: without any cue a clause is nothing in particular.
const bias: KindScores = { pain: -1.8, goal: -2.1, praise: -1.7, question: -2.4 };
// How much a fully positive clause (or a best rating against a middling one) adds.
const sentimentWeight: KindScores = { pain: -2.0, goal: 0, praise: 2.6, question: 0 };
const ratingWeight: KindScores = { pain: -2.2, goal: 0, praise: 1.6, question: 0 };

const threshold = 0.5;
const shownReasons = 3;

/** Judges a clause by four independent heads, each a logistic sum of visible terms, and keeps the heaviest reasons. */
export function judgeKind(
  text: string,
  tokens: readonly Token[],
  matches: readonly CueMatch[],
  mood: ClauseMood,
): KindJudgement {
  const terms = (head: KindHead): Term[] => [
    ...matches.map((match) => cueTerm(text, tokens, match, head)),
    ...moodTerms(head, mood),
  ];
  const kindScores = scoresOf((head) => terms(head).reduce((sum, term) => sum + term.weight, bias[head]));
  const strongest = kindHeads.reduce((best, head) => (kindScores[head] > kindScores[best] ? head : best));
  const score = kindScores[strongest];
  if (score < threshold) return { kind: "other", kindScore: 1 - score, kindScores, reasons: [] };
  return { kind: strongest, kindScore: score, kindScores, reasons: heaviest(terms(strongest)) };
}

/** Scores of nothing: for texts the heads do not judge. */
export const noKindScores: KindScores = { pain: 0, goal: 0, praise: 0, question: 0 };

function scoresOf(sum: (head: KindHead) => number): KindScores {
  const score = (head: KindHead) => logistic(sum(head));
  return { pain: score("pain"), goal: score("goal"), praise: score("praise"), question: score("question") };
}

function cueTerm(text: string, tokens: readonly Token[], match: CueMatch, head: KindHead): Term {
  const { cue, isNegated } = match;
  const weight = (isNegated ? cue.whenNegated?.[head] : cue.weights[head]) ?? 0;
  const first = tokens[match.from];
  const last = tokens[match.to - 1];
  const base = tokens[0]?.start ?? 0;
  const words = first && last ? text.slice(first.start - base, last.end - base) : cue.name;
  return { weight, reason: `${isNegated ? "says the opposite of a cue" : cue.says}: "${words}"` };
}

function moodTerms(head: KindHead, mood: ClauseMood): Term[] {
  const terms = [
    {
      weight: sentimentWeight[head] * mood.sentiment,
      reason: mood.sentiment < 0 ? "its words sound negative" : "its words sound positive",
    },
  ];
  if (mood.rating !== null) {
    const weight = ratingWeight[head] * (mood.rating - 0.5);
    terms.push({ weight, reason: mood.rating < 0.5 ? "came with a low rating" : "came with a high rating" });
  }
  return terms;
}

function heaviest(terms: readonly Term[]): string[] {
  return terms
    .filter((term) => term.weight > 0.1)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, shownReasons)
    .map((term) => term.reason);
}
