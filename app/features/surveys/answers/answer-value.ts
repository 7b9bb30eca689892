import { isChoice } from "../question-words.ts";
import type { Question } from "../survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID } from "../survey-limits.ts";
import { partNames } from "./answer-parts.ts";

/** The chosen column of one matrix row; `number` is the column's place, 1 for the first. */
export interface MatrixCell {
  row: string;
  column: string;
  number: number;
}

/** What was entered in one contact field or address line. */
export interface FieldText {
  field: string;
  text: string;
}

/** A file that is stored already, under its id; `name` is what the respondent called it. */
export interface AnsweredFile {
  id: string;
  name: string;
  bytes: number;
}

/**
 * One answer after checking, in the form that its question type has. Dates, e-mail addresses and hidden fields are
 * texts. "None of these" is the one option id NONE_OPTION_ID. A ranking names its options from the first place on.
 */
export type AnswerValue =
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "choice"; optionIds: string[]; other: string | null }
  | { kind: "consent"; given: boolean }
  | { kind: "matrix"; cells: MatrixCell[] }
  | { kind: "ranking"; optionIds: string[] }
  | { kind: "contact"; fields: FieldText[] }
  | { kind: "address"; fields: FieldText[] }
  | { kind: "files"; files: AnsweredFile[] };

/** Checked answers by question id; null where nothing was answered. */
export type Answers = Record<string, AnswerValue | null>;

// Option ids hold no colon, so a typed "other" can never be taken for an option.
export const OTHER_PREFIX = `${OTHER_OPTION_ID}:`;

/**
 * The answer in words, as a profile or a list shows it: labels instead of ids, several joined by "; ". An option that
 * the question no longer has is shown by its id.
 */
export function answerInWords(question: Question, value: AnswerValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "consent":
      return value.given ? "yes" : "no";
    case "choice": {
      const labels = value.optionIds.map((id) => optionWords(question, id));
      return (value.other === null ? labels : [...labels, value.other]).join("; ");
    }
    case "ranking":
      return value.optionIds.map((id, index) => `${index + 1}. ${optionWords(question, id)}`).join("; ");
    case "matrix":
      return value.cells.map((cell) => cellWords(question, cell)).join("; ");
    case "contact":
    case "address":
      return value.fields.map(({ text }) => text).join(value.kind === "contact" ? "; " : ", ");
    case "files":
      return value.files.map(({ name }) => name).join("; ");
  }
}

/** One part of an answer in words: the column of a matrix row, a contact field, an address line; "" without it. */
export function partInWords(question: Question, value: AnswerValue, part: string): string {
  if (value.kind === "matrix") {
    const cell = value.cells.find(({ row }) => row === part);
    return cell === undefined ? "" : columnWords(question, cell.column);
  }
  if (value.kind === "contact" || value.kind === "address") {
    return value.fields.find(({ field }) => field === part)?.text ?? "";
  }
  return part === "" ? answerInWords(question, value) : "";
}

/** What a part of a question is called: a matrix row's label, or the name of a contact field or address line. */
export function partLabel(question: Question, part: string): string {
  if (question.type === "matrix") return question.rows.find(({ id }) => id === part)?.label ?? part;
  const name = Object.entries(partNames).find(([key]) => key === part);
  return name?.[1] ?? part;
}

function cellWords(question: Question, cell: MatrixCell): string {
  return `${partLabel(question, cell.row)}: ${columnWords(question, cell.column)}`;
}

function columnWords(question: Question, columnId: string): string {
  const columns = question.type === "matrix" ? question.columns : [];
  return columns.find(({ id }) => id === columnId)?.label ?? columnId;
}

function optionWords(question: Question, optionId: string): string {
  if (optionId === NONE_OPTION_ID) return noneWords(question);
  const options = isChoice(question) || question.type === "ranking" ? question.options : [];
  return options.find(({ id }) => id === optionId)?.label ?? optionId;
}

/** What "none of these" is called in a question. */
export function noneWords(question: Question): string {
  return isChoice(question) && question.noneLabel !== "" ? question.noneLabel : "None of these";
}

/** What "other" is called in a question. */
export function otherWords(question: Question): string {
  return isChoice(question) && question.otherLabel !== "" ? question.otherLabel : "Other";
}
