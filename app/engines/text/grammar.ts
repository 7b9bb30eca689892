import type { TaggedToken } from "./part-of-speech.ts";

/** True for a word that can be the subject of a clause. */
export function isSubject(token: TaggedToken): boolean {
  return token.tag === "NOUN" || token.tag === "PROPN" || token.tag === "PRON" || token.lower === "i";
}

/** True for a verb that carries tense: not an infinitive after "to" and not an -ing form on its own. */
export function isFiniteVerb(token: TaggedToken, before: TaggedToken | undefined): boolean {
  if (token.tag === "AUX") return true;
  if (token.tag !== "VERB" || before?.lower === "to") return false;
  return !token.lower.endsWith("ing");
}
