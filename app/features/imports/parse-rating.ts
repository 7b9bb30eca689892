import { parseNumber } from "./parse-number.ts";

const WORDS = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);

export interface ParsedRating {
  rating: number;
  /** The highest rating possible. */
  scale: number;
}

/** A rating such as 4, 4.5, "4/5", "FOUR", "4 stars" or "★★★★☆"; undefined when it is none or beyond its scale. */
export function parseRating(raw: string, scale: number): ParsedRating | undefined {
  const text = raw.trim().toLowerCase();
  if (text.length > 30) return undefined;
  const stars = /^(★+)(☆*)$/.exec(text);
  if (stars?.[1]) return { rating: stars[1].length, scale: Math.max(5, text.length) };
  const word = WORDS.get(text);
  if (word !== undefined) return { rating: word, scale: 5 };
  const [, rating, of] =
    /^([\d.,]+)(?: ?(?:\/|out of|of) ?(\d{1,3}))?(?: ?(?:stars?|points?|%))?$/.exec(text) ?? [];
  if (rating === undefined) return undefined;
  const value = parseNumber(rating.replace(",", "."), false);
  const top = of === undefined ? scale : Number(of);
  return value === undefined || value > top || top === 0 ? undefined : { rating: value, scale: top };
}

/** The scale that a column's highest number speaks for. */
export function scaleOf(highest: number | null): 5 | 10 | 100 {
  if (highest === null || highest <= 5) return 5;
  return highest <= 10 ? 10 : 100;
}
