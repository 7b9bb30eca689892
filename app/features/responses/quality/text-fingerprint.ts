import { createHash } from "node:crypto";

/** Shorter texts are said by many people in the same words ("Everything is fine, thank you"). */
const LONG_ENOUGH = 40;
/** Whoever writes "nothing" three times has answered three times; a sentence is another matter. */
const LONG_ENOUGH_WITHIN = 12;

/** The text without what people write differently by chance: case, punctuation, blanks. */
function core(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What two texts of the same words share: a hash of 128 bits as hexadecimal; null for one too short to be told by it. */
export function textFingerprint(text: string): string | null {
  const words = core(text);
  return words.length < LONG_ENOUGH ? null : createHash("sha256").update(words).digest("hex").slice(0, 32);
}

/** How often the text that a response has most often occurs among its answers; 1 or 0 where none is repeated. */
export function repeatedTexts(texts: readonly string[]): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const text of texts) {
    const words = core(text);
    if (words.length < LONG_ENOUGH_WITHIN) continue;
    const count = (times.get(words) ?? 0) + 1;
    times.set(words, count);
    most = Math.max(most, count);
  }
  return most;
}
