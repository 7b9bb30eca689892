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
  /** Which way its words lean: about -3 (drawbacks) to 3 (advantages). */
  leaning: number;
  /** 0 (worst) to 1 (best), of the whole item. */
  rating: number | null;
};

// Hand-set like the cues: without any cue a clause is nothing in particular.
const bias: KindScores = { pain: -1.8, goal: -1.75, praise: -1.7, question: -2.4 };
// How much a fully positive clause (or a best rating against a middling one) adds.
const sentimentWeight: KindScores = { pain: -2.0, goal: 0, praise: 2.6, question: 0 };
// What resembles listed drawbacks or advantages: half of what the shipped weights say.
const leanWeight: KindScores = { pain: -0.3, goal: 0, praise: 0.3, question: 0 };
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
  const kindScores: KindScores = {
    pain: scoreOf("pain", matches, mood),
    goal: scoreOf("goal", matches, mood),
    praise: scoreOf("praise", matches, mood),
    question: scoreOf("question", matches, mood),
  };
  const strongest = kindHeads.reduce((best, head) => (kindScores[head] > kindScores[best] ? head : best));
  const score = kindScores[strongest];
  if (score < threshold) return { kind: "other", kindScore: 1 - score, kindScores, reasons: [] };
  const terms = [
    ...matches.map((match) => cueTerm(text, tokens, match, strongest)),
    ...moodTerms(strongest, mood),
  ];
  return { kind: strongest, kindScore: score, kindScores, reasons: heaviest(terms) };
}

/** Scores of nothing: for texts the heads do not judge. */
export const noKindScores: KindScores = { pain: 0, goal: 0, praise: 0, question: 0 };

function scoreOf(head: KindHead, matches: readonly CueMatch[], mood: ClauseMood): number {
  let sum = bias[head] + sentimentTerm(head, mood) + leanTerm(head, mood) + ratingTerm(head, mood);
  for (const match of matches) sum += cueWeight(match, head);
  return logistic(sum);
}

function cueWeight({ cue, isNegated }: CueMatch, head: KindHead): number {
  return (isNegated ? cue.whenNegated?.[head] : cue.weights[head]) ?? 0;
}

function sentimentTerm(head: KindHead, mood: ClauseMood): number {
  return sentimentWeight[head] * mood.sentiment;
}

function leanTerm(head: KindHead, mood: ClauseMood): number {
  return leanWeight[head] * mood.leaning;
}

function ratingTerm(head: KindHead, mood: ClauseMood): number {
  return mood.rating === null ? 0 : ratingWeight[head] * (mood.rating - 0.5);
}

function cueTerm(text: string, tokens: readonly Token[], match: CueMatch, head: KindHead): Term {
  const { cue, isNegated } = match;
  const first = tokens[match.from];
  const last = tokens[match.to - 1];
  const base = tokens[0]?.start ?? 0;
  const words = first && last ? text.slice(first.start - base, last.end - base) : cue.name;
  return {
    weight: cueWeight(match, head),
    reason: `${isNegated ? "says the opposite of a cue" : cue.says}: "${words}"`,
  };
}

function moodTerms(head: KindHead, mood: ClauseMood): Term[] {
  const sounds = mood.sentiment < 0 ? "its words sound negative" : "its words sound positive";
  const resembles = mood.leaning < 0 ? "resembles listed drawbacks" : "resembles listed advantages";
  const came = (mood.rating ?? 1) < 0.5 ? "came with a low rating" : "came with a high rating";
  return [
    { weight: sentimentTerm(head, mood), reason: sounds },
    { weight: leanTerm(head, mood), reason: resembles },
    { weight: ratingTerm(head, mood), reason: came },
  ];
}

function heaviest(terms: readonly Term[]): string[] {
  return terms
    .filter((term) => term.weight > 0.1)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, shownReasons)
    .map((term) => term.reason);
}
