import type { Words } from "./needles.ts";

const ERASED = "erased";

/**
 * A JSON text in which each text with one of some words, in any case, is "erased" as a whole; keys too. What is no JSON
 * becomes an empty object.
 */
export function scrubJson(json: string, words: Words): string {
  const inside = words.inside.map((word) => word.toLowerCase());
  const whole = new Set(words.whole.map((word) => word.toLowerCase()));
  const isAbout = (text: string) => {
    const lower = text.toLowerCase();
    return whole.has(lower) || inside.some((word) => lower.includes(word));
  };
  const scrub = (value: unknown): unknown => {
    if (typeof value === "string") return isAbout(value) ? ERASED : value;
    if (Array.isArray(value)) return value.map(scrub);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [isAbout(key) ? ERASED : key, scrub(inner)]),
    );
  };
  try {
    return JSON.stringify(scrub(JSON.parse(json)));
  } catch {
    return "{}";
  }
}
