import type { Random } from "./random.ts";

/** How somebody writes. */
export type Voice =
  | "plain"
  | "terse"
  | "phone"
  | "long"
  | "angry"
  | "nonNative"
  | "business"
  | "elder"
  | "german"
  | "spanish";

const shouted =
  /\b(always|never|again|every|still|nothing|nobody|too|ridiculous|not|gone|loud|expensive|no)\b/g;

/** Turns clean sentences into the way this voice types them. Deterministic for the stream of numbers. */
export function typeAs(voice: Voice, text: string, random: Random): string {
  if (voice === "phone") return typedWithOneThumb(text, random);
  if (voice === "angry") return shout(text, random);
  if (voice === "nonNative") return dropArticles(text, random);
  return random.chance(voice === "plain" || voice === "terse" ? 0.16 : 0.04) ? slip(text, random) : text;
}

function typedWithOneThumb(text: string, random: Random): string {
  let out = random.chance(0.85) ? text.toLowerCase() : text;
  if (random.chance(0.7)) out = out.replaceAll("'", "");
  if (random.chance(0.3)) out = out.replaceAll("please", "pls");
  if (random.chance(0.2)) out = out.replaceAll(" because ", " cause ").replaceAll(" though", " tho");
  if (random.chance(0.15)) out = out.replaceAll(" you ", " u ");
  out = out.replace(/\.$/, "");
  return random.chance(0.4) ? slip(out, random) : out;
}

function shout(text: string, random: Random): string {
  const loud = text.replace(shouted, (word) => (random.chance(0.3) ? word.toUpperCase() : word));
  return loud.replace(/\.( |$)/g, (end, space: string) => (random.chance(0.3) ? `!${space}` : end));
}

function dropArticles(text: string, random: Random): string {
  return text.replace(/ (the|a) (?=[a-z])/g, (article) => (random.chance(0.35) ? " " : article));
}

/** One typing slip: two letters of a longer word change places, or one is missing. */
function slip(text: string, random: Random): string {
  const words = text.split(" ");
  const candidates = words.flatMap((word, index) => (/^[a-z]{6,}$/.test(word) ? [index] : []));
  if (candidates.length === 0) return text;
  const index = random.pick(candidates);
  const word = words[index] ?? "";
  const at = random.between(1, word.length - 3);
  words[index] = random.chance(0.6)
    ? word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
  return words.join(" ");
}
