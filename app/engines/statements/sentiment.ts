import { isNegation } from "../text/stop-words.ts";
import type { Token } from "../text/tokenize.ts";
import { polarityOf } from "./polarity.ts";
import type { SentimentLabel } from "./statement.ts";

/** A word that says how something feels, with its strength in this place (negated or intensified), about -4 to 4. */
export type OpinionWord = { index: number; strength: number };

const strengtheners = new Set(
  "very really so extremely absolutely incredibly totally super highly completely too much most amazingly insanely truly such".split(
    " ",
  ),
);
const weakeners = new Set(
  "slightly somewhat almost barely hardly little kinda fairly occasionally partly a-bit".split(" "),
);

// Hutto and Gilbert (2014): a negated word keeps 0.74 of its strength with the other sign, an intensified one gains 0.293.
const negatedShare = -0.74;
const intensifierGain = 0.293;
// A negation reaches four words, or to punctuation or "but".
const negationReach = 4;
// What was said before a "but" counts half, what was said after it half as much again (the same source).
const beforeBut = 0.5;
const afterBut = 1.5;
// The normalising constant of the same source: a sum of 15½ ≈ 3.9 becomes 0.7.
const normaliser = 15;
// What the lexicon does not know the shipped weights often do; both are on about the same scale.
const leanWeight = 1.25;

/** The opinion words among the tokens of a clause. */
export function findOpinionWords(tokens: readonly Token[]): OpinionWord[] {
  const found: OpinionWord[] = [];
  for (const [index, token] of tokens.entries()) {
    const polarity = polarityOf(token.lower);
    if (polarity === 0 || isNegation(token.lower)) continue;
    found.push({ index, strength: strengthInPlace(tokens, index, polarity) });
  }
  return found;
}

/**
 * How a clause or a whole text feels, -1 to 1: the sum of its opinion words and signs, of `plain`, what its plain
 * words tell ("won't open"), and of the way its words lean (`leaning`, see strengthOf), normalised.
 */
export function sentimentOf(
  tokens: readonly Token[],
  opinions: readonly OpinionWord[],
  { plain = 0, leaning = 0 }: { plain?: number; leaning?: number } = {},
): number {
  const but = tokens.findIndex((token) => token.lower === "but" || token.lower === "however");
  let sum = 0;
  for (const opinion of opinions) {
    const side = but < 0 ? 1 : opinion.index < but ? beforeBut : afterBut;
    sum += opinion.strength * side;
  }
  sum += plain + leanWeight * leaning;
  const exclamations = tokens.filter((token) => token.text.startsWith("!")).length;
  sum += Math.sign(sum) * Math.min(exclamations, 4) * intensifierGain;
  return sum / Math.sqrt(sum * sum + normaliser);
}

/** Is a text of this sentiment good or bad news? Within a quarter of the scale it is neither. */
export function labelSentiment(sentiment: number): SentimentLabel {
  if (sentiment <= -neutralWidth) return "negative";
  return sentiment >= neutralWidth ? "positive" : "neutral";
}
const neutralWidth = 0.25;

function strengthInPlace(tokens: readonly Token[], index: number, polarity: number): number {
  let strength = polarity;
  const before = tokens[index - 1]?.lower ?? "";
  if (strengtheners.has(before)) strength += Math.sign(polarity) * intensifierGain;
  if (weakeners.has(before)) strength -= Math.sign(polarity) * intensifierGain;
  return isNegatedAt(tokens, index) && !isWishedAt(tokens, index) ? strength * negatedShare : strength;
}

/** True when a negation stands up to four words before a position, with no punctuation or "but" between. */
export function isNegatedAt(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - negationReach); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === "symbol" || token.lower === "but") return false;
    if (isNegation(token.lower)) return tokens[back + 1]?.lower !== "only";
  }
  return false;
}

const wishes = new Set([
  "wish",
  "hope",
  "hoping",
  "should",
  "shouldn't",
  "please",
  "pls",
  "why",
  "only",
  "if",
]);
const wishReach = 8;

/** True after a wish: "I wish it didn't crash" denies the crash in the wish only. */
export function isWishedAt(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - wishReach); back -= 1) {
    const lower = tokens[back]?.lower ?? "";
    if (lower === "but" || lower === "." || lower === ",") return false;
    if (wishes.has(lower)) return true;
  }
  return false;
}
