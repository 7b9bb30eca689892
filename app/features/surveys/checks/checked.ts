import type { AnswerValue } from "../answer-value.ts";

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
export function range(low: number | string | null, high: number | string | null): string {
  if (low !== null && high !== null) return ` from ${low} to ${high}`;
  if (low !== null) return ` of at least ${low}`;
  return high === null ? "" : ` of at most ${high}`;
}

/** What came, cut to a length that a message can show. */
export function came(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${shown}" came.`;
}
