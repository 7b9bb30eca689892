import { isMereCourtesy } from "../text/courtesy.ts";
import { type Segment, segmentText } from "../text/segment.ts";
import { findAspectCandidates, keepSalient } from "./aspects.ts";
import type { Cue } from "./cue.ts";
import { type CueMatch, cuesOf, matchCues } from "./cue-matching.ts";
import { judgeKind, noKindScores } from "./kind-scores.ts";
import { roundScore } from "./scores.ts";
import { findOpinionWords, labelSentiment, sentimentOf } from "./sentiment.ts";
import {
  type ItemStatements,
  type ItemText,
  type KindScores,
  kindHeads,
  type Statement,
} from "./statement.ts";
import { addLeans, findLean, strengthOf, type WordLean } from "./word-lean.ts";

export type ExtractOptions = {
  /** The item is one statement from its first word to its last. */
  wholeItems?: boolean;
};

/**
 * Cuts one item's text into statements with exact spans and says of each what kind it is, about what, and how it feels.
 * English is judged fully; German, French and Spanish by cues of kind alone; in other languages every statement is
 * "other" and says why.
 */
export function extractStatements(item: ItemText, options: ExtractOptions = {}): ItemStatements {
  const { language, segments: clauses } = segmentText(item.text);
  const segments = options.wholeItems ? asOneSegment(item.text, clauses) : clauses;
  const statements: Statement[] = [];
  const cues = cuesOf(language);
  const leans: WordLean[] = [];
  let plain = 0;
  for (const segment of segments) {
    if (cues === undefined || language !== "en") {
      statements.push(
        cues === undefined ? keepUnjudged(segment, unsupported) : judgeByCues(segment, cues, item.rating),
      );
      continue;
    }
    if (isMereCourtesy(segment.tokens, () => false)) {
      statements.push(keepUnjudged(segment, "words of greeting or thanks alone"));
      continue;
    }
    const matches = matchCues(segment.tokens);
    const lean = findLean(segment.tokens);
    statements.push(judgeSegment(segment, matches, lean, item.rating));
    leans.push(lean);
    plain += plainPolarity(matches);
  }
  const leaning = strengthOf(addLeans(leans));
  const sentiment = language === "en" ? sentimentOfItem(segments, { plain, leaning }) : 0;
  return {
    itemId: item.id,
    language,
    sentiment,
    sentimentLabel: labelSentiment(sentiment),
    kindScores: strongestScores(statements),
    statements,
  };
}

function asOneSegment(text: string, segments: readonly Segment[]): Segment[] {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [];
  const tokens = segments.flatMap((segment) => segment.tokens);
  return [{ start: first.start, end: last.end, text: text.slice(first.start, last.end), tokens }];
}

function judgeSegment(
  segment: Segment,
  matches: readonly CueMatch[],
  lean: WordLean,
  rating: number | null,
): Statement {
  const leaning = strengthOf(lean);
  const opinions = findOpinionWords(segment.tokens);
  // The heads weigh the cues themselves, so their mood is that of the opinion words alone.
  const sentiment = sentimentOf(segment.tokens, opinions);
  const aspectCandidates = findAspectCandidates(segment.text, segment.tokens, opinions);
  const judgement = judgeKind(segment.text, segment.tokens, matches, { sentiment, leaning, rating });
  return {
    start: segment.start,
    end: segment.end,
    text: segment.text,
    kind: judgement.kind,
    kindScore: roundScore(judgement.kindScore),
    kindScores: roundScores(judgement.kindScores),
    aspects: keepSalient(aspectCandidates),
    aspectCandidates,
    sentiment: roundScore(sentimentOf(segment.tokens, opinions, { plain: plainPolarity(matches), leaning })),
    reasons: judgement.reasons,
  };
}

// German, French and Spanish have cues for kinds, but no parts of speech for aspects and no words for sentiment.
function judgeByCues(segment: Segment, cues: readonly Cue[], rating: number | null): Statement {
  const mood = { sentiment: 0, leaning: 0, rating };
  const judgement = judgeKind(segment.text, segment.tokens, matchCues(segment.tokens, cues), mood);
  return {
    ...keepUnjudged(segment, unsupported),
    kind: judgement.kind,
    kindScore: roundScore(judgement.kindScore),
    kindScores: roundScores(judgement.kindScores),
    reasons: judgement.reasons,
  };
}

const unsupported = "not supported for this language";

function keepUnjudged(segment: Segment, reason: string): Statement {
  return {
    start: segment.start,
    end: segment.end,
    text: segment.text,
    kind: "other",
    kindScore: 0,
    kindScores: noKindScores,
    aspects: [],
    aspectCandidates: [],
    sentiment: 0,
    reasons: [reason],
  };
}

function sentimentOfItem(segments: readonly Segment[], besides: { plain: number; leaning: number }): number {
  const tokens = segments.flatMap((segment) => segment.tokens);
  return roundScore(sentimentOf(tokens, findOpinionWords(tokens), besides));
}

function plainPolarity(matches: readonly CueMatch[]): number {
  return matches.reduce((sum, { cue, isNegated }) => sum + (isNegated ? 0 : (cue.polarity ?? 0)), 0);
}

// An item complains when any of its statements does.
function strongestScores(statements: readonly Statement[]): KindScores {
  const strongest = { ...noKindScores };
  for (const statement of statements) {
    for (const head of kindHeads) strongest[head] = Math.max(strongest[head], statement.kindScores[head]);
  }
  return strongest;
}

function roundScores(scores: KindScores): KindScores {
  return {
    pain: roundScore(scores.pain),
    goal: roundScore(scores.goal),
    praise: roundScore(scores.praise),
    question: roundScore(scores.question),
  };
}
