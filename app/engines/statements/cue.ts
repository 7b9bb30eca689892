import type { KindHead } from "./statement.ts";

/** A class of wordings that speak for or against kinds. */
export type Cue = {
  name: string;
  /** What the wording says, for a reader: "<says>: '<the words>'". */
  says: string;
  /** Matched against the clause's lower-case words joined by single spaces; every pattern is linear. */
  pattern: RegExp;
  weights: Partial<Record<KindHead, number>>;
  /** How good or bad the wording is by itself where its words are plain ("won't open"), on the scale of polarities. */
  polarity?: number;
  /** What a negation before it ("no problem", "never crashes") does: nothing, or these weights instead. */
  whenNegated?: Partial<Record<KindHead, number>>;
};

/** Builds a cue whose pattern is a list of wordings, one alternative each, at word borders. */
export function cue(
  name: string,
  says: string,
  wordings: string,
  weights: Cue["weights"],
  whenNegated?: Cue["weights"],
): Cue {
  const alternatives = wordings
    .trim()
    .split(/\s*\n\s*/)
    .join("|");
  const pattern = new RegExp(`(?<![\\p{L}'])(?:${alternatives})(?![\\p{L}'])`, "gu");
  return whenNegated === undefined
    ? { name, says, pattern, weights }
    : { name, says, pattern, weights, whenNegated };
}

/** The same cue with a polarity of its own. */
export function withPolarity(polarity: number, plain: Cue): Cue {
  return { ...plain, polarity };
}
