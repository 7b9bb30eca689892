import { type Segment, segmentText } from "../text/segment.ts";
import { findAspects } from "./aspects.ts";
import { judgeKind, noKindScores } from "./kind-scores.ts";
import { findOpinionWords, labelSentiment, sentimentOf } from "./sentiment.ts";
import {
  type ItemStatements,
  type ItemText,
  type KindScores,
  kindHeads,
  type Statement,
} from "./statement.ts";

export type ExtractOptions = {
  /** The item is one statement from its first word to its last. */
  wholeItems?: boolean;
};

/**
 * Cuts one item's text into statements with exact spans and says of each what kind it is, about what, and how it feels.
 * Kinds and sentiment are judged in English only; in other languages every statement is "other" and says why.
 */
export function extractStatements(item: ItemText, options: ExtractOptions = {}): ItemStatements {
  const { language, segments: clauses } = segmentText(item.text);
  const segments = options.wholeItems ? asOneSegment(item.text, clauses) : clauses;
  const statements = segments.map((segment) =>
    language === "en" ? judgeSegment(segment, item.rating) : keepUnjudged(segment),
  );
  const sentiment = sentimentOfItem(segments, language);
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

function judgeSegment(segment: Segment, rating: number | null): Statement {
  const sentiment = round(sentimentOf(segment.tokens, findOpinionWords(segment.tokens)));
  const judgement = judgeKind(segment.text, segment.tokens, { sentiment, rating });
  return {
    start: segment.start,
    end: segment.end,
    text: segment.text,
    kind: judgement.kind,
    kindScore: round(judgement.kindScore),
    kindScores: roundScores(judgement.kindScores),
    aspects: findAspects(segment.text, segment.tokens),
    sentiment,
    reasons: judgement.reasons,
  };
}

function keepUnjudged(segment: Segment): Statement {
  return {
    start: segment.start,
    end: segment.end,
    text: segment.text,
    kind: "other",
    kindScore: 0,
    kindScores: noKindScores,
    aspects: [],
    sentiment: 0,
    reasons: ["not supported for this language"],
  };
}

function sentimentOfItem(segments: readonly Segment[], language: string): number {
  if (language !== "en") return 0;
  const tokens = segments.flatMap((segment) => segment.tokens);
  return round(sentimentOf(tokens, findOpinionWords(tokens)));
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
    pain: round(scores.pain),
    goal: round(scores.goal),
    praise: round(scores.praise),
    question: round(scores.question),
  };
}

// Four decimals are more than anyone reads, and keep stored results small.
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
