import type { ColumnProfile, Mapping } from "../import.schema.ts";
import { parseNumber } from "./parse-number.ts";

export interface ParsedRating {
  rating: number;
  /** The highest rating possible. */
  scale: number;
}

/** Words that tools write for a rating, each with its scale. */
const WORDS = new Map<string, ParsedRating>([
  ...scale(5, "one two three four five"),
  ...scale(5, "very-dissatisfied dissatisfied neutral satisfied very-satisfied"),
  ...scale(5, "very-unhappy unhappy neutral happy very-happy"),
  ...scale(5, "sehr-unzufrieden unzufrieden teils-teils zufrieden sehr-zufrieden"),
  ...scale(5, "tres-insatisfait insatisfait neutre satisfait tres-satisfait"),
  ...scale(5, "muy-insatisfecho insatisfecho neutral satisfecho muy-satisfecho"),
  // Zendesk's satisfaction score knows the two ends only.
  ["bad", { rating: 1, scale: 5 }],
  ["bad-with-comment", { rating: 1, scale: 5 }],
  ["good", { rating: 5, scale: 5 }],
  ["good-with-comment", { rating: 5, scale: 5 }],
]);

/** Nobody rated: asked and not answered, or not asked. */
const UNRATED = new Set(["offered", "unoffered", "not-offered", "not-rated", "unrated", "n/a", "none", "-"]);

function scale(top: number, words: string): [string, ParsedRating][] {
  return words.split(" ").map((word, at) => [word, { rating: at + 1, scale: top }]);
}

/**
 * A rating such as 4, 4.5, "4/5", "80 %", "FOUR", "4 stars", "★★★★☆" or "Good"; null where the cell says that
 * nobody rated; undefined when it is none or beyond its scale.
 */
export function parseRating(raw: string, scale: number): ParsedRating | null | undefined {
  const text = raw.trim().toLowerCase();
  if (text.length > 30) return undefined;
  const stars = /^([★⭐]\uFE0F?)+(☆*)$/u.test(text) ? text.replace(/\uFE0F/g, "") : "";
  if (stars !== "") {
    const given = [...stars].filter((sign) => sign !== "☆").length;
    return { rating: given, scale: Math.max(5, [...stars].length) };
  }
  const word = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_]+/g, "-");
  const known = WORDS.get(word);
  if (known) return known;
  if (UNRATED.has(word)) return null;
  const [, rating, of, percent] =
    /^([\d.,]+)(?: ?(?:\/|out of|of) ?(\d{1,3}))?(?: ?(?:stars?|points?|(%)))?$/.exec(text) ?? [];
  if (rating === undefined) return undefined;
  const value = parseNumber(rating.replace(",", "."), false);
  const top = percent !== undefined ? 100 : of === undefined ? scale : Number(of);
  return value === undefined || value > top || top === 0 ? undefined : { rating: value, scale: top };
}

/** Scales that questionnaires use; a column's highest number speaks for the smallest that holds it. */
export const ratingScales = [5, 7, 10, 100] as const;

/** So many ratings of at most 7 leave little room for the 8, 9 and 10 of a scale to ten. */
const ENOUGH_FOR_SEVEN = 100;

/** The best rating possible, as the numbers of a column speak for it. */
export function scaleOf({ maxNumber, filledRows }: { maxNumber: number | null; filledRows: number }): number {
  if (maxNumber === null || maxNumber <= 5) return 5;
  if (maxNumber === 7 && filledRows >= ENOUGH_FOR_SEVEN) return 7;
  return maxNumber <= 10 ? 10 : 100;
}

/** "Rating (1-5)", "Note (sur 10)", "Score out of 100": the best rating possible where a column's name says it. */
function scaleInName(name: string): number | null {
  const [, top] =
    /(?:\b[01] ?(?:-|–|to|bis|à|a) ?|(?<!\d)\/ ?|\b(?:out of|sur|von|max\.?) )(5|7|10|100)\b/i.exec(
      name.slice(0, 200),
    ) ?? [];
  return top === undefined ? null : Number(top);
}

/** The best rating possible: as was chosen, else as the column's name says, else what the column's highest number speaks for. */
export function ratingScaleOf({ ratingScale }: Mapping, profile: ColumnProfile | undefined): number {
  if (ratingScale !== "detected") return ratingScale;
  if (profile === undefined) return 5;
  const named = scaleInName(profile.name);
  return named !== null && named >= (profile.maxNumber ?? 0) ? named : scaleOf(profile);
}
