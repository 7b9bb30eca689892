import type { Question } from "./survey.schema.ts";
import { OTHER_OPTION_ID } from "./survey-limits.ts";

/** One answer after checking, in the form that its question type has. Dates and e-mail addresses are texts. */
export type AnswerValue =
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "choice"; optionIds: string[]; other: string | null }
  | { kind: "consent"; given: boolean };

/** Checked answers by question id; null where nothing was answered. */
export type Answers = Record<string, AnswerValue | null>;

/** One stored row of an answer; a multiple choice has several. */
export interface AnswerRow {
  valueText: string | null;
  valueNumber: number | null;
  position: number;
}

// Option ids hold no colon, so a typed "other" can never be taken for an option.
export const OTHER_PREFIX = `${OTHER_OPTION_ID}:`;

/** The rows that store an answer; the reverse of `answerFromRows`. */
export function answerToRows(value: AnswerValue): AnswerRow[] {
  if (value.kind === "text") return [{ valueText: value.text, valueNumber: null, position: 0 }];
  if (value.kind === "number") return [{ valueText: null, valueNumber: value.number, position: 0 }];
  if (value.kind === "consent") return [{ valueText: null, valueNumber: value.given ? 1 : 0, position: 0 }];
  const chosen = value.other === null ? value.optionIds : [...value.optionIds, OTHER_PREFIX + value.other];
  return chosen.map((valueText, position) => ({ valueText, valueNumber: null, position }));
}

/** The answer that rows of one question store, read in order of position; null without rows. */
export function answerFromRows(type: Question["type"], rows: readonly AnswerRow[]): AnswerValue | null {
  const first = rows[0];
  if (first === undefined) return null;
  if (type === "consent") return { kind: "consent", given: first.valueNumber === 1 };
  if (first.valueNumber !== null) return { kind: "number", number: first.valueNumber };
  if (type !== "single-choice" && type !== "multiple-choice" && type !== "dropdown") {
    return { kind: "text", text: first.valueText ?? "" };
  }
  const texts = rows.map((row) => row.valueText ?? "");
  const other = texts.find((text) => text.startsWith(OTHER_PREFIX));
  return {
    kind: "choice",
    optionIds: texts.filter((text) => !text.startsWith(OTHER_PREFIX)),
    other: other === undefined ? null : other.slice(OTHER_PREFIX.length),
  };
}

/**
 * The answer in words, as a profile or a list shows it: option labels instead of ids, several joined by "; ".
 * An option that the question no longer has is shown by its id.
 */
export function answerInWords(question: Question, value: AnswerValue): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return String(value.number);
  if (value.kind === "consent") return value.given ? "yes" : "no";
  const options = "options" in question ? question.options : [];
  const labels = value.optionIds.map((id) => options.find((option) => option.id === id)?.label ?? id);
  return (value.other === null ? labels : [...labels, value.other]).join("; ");
}
