import type { AnswerValue } from "../answers/answer-value.ts";
import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";

/** What came of checking one answer. A wrong one either is missing or cannot be taken. */
export type Checked =
  | { ok: true; value: AnswerValue | null }
  | { ok: false; why: "missing" | "invalid"; message: string };

export const right = (value: AnswerValue | null): Checked => ({ ok: true, value });
export const wrong = (message: string): Checked => ({ ok: false, why: "invalid", message });

/** Nothing came: right where nothing has to come. */
export function nothing(required: boolean, message: string): Checked {
  return required ? { ok: false, why: "missing", message } : right(null);
}

/** " from 1 to 5", " of at least 1", " of at most 5" or nothing. */
export function range(words: PublicWords, low: number | string | null, high: number | string | null): string {
  if (low !== null && high !== null) return fillWords(words.fromTo, { low, high });
  if (low !== null) return fillWords(words.atLeast, { low });
  return high === null ? "" : fillWords(words.atMost, { high });
}

/** What came, cut to a length that a message can show. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
