import type { Question } from "../survey.schema.ts";
import type { AnswerValue } from "./answer-value.ts";
import { OTHER_PREFIX } from "./answer-value.ts";

/**
 * One stored row of an answer; the first has position 0. What `part` names depends on the type: a matrix row, a
 * contact field, an address line, a stored file's id; "" for all others. Several rows have
 * - a multiple choice: `valueText` an option id, or the typed "other" behind its prefix;
 * - a matrix: `valueText` the column's id, `valueNumber` its place, 1 for the first;
 * - a ranking: `valueText` the option's id, `valueNumber` its rank, 1 for the best;
 * - contact and address: `valueText` what was entered;
 * - files: `valueText` the name, `valueNumber` the bytes.
 */
export interface AnswerRow {
  part: string;
  valueText: string | null;
  valueNumber: number | null;
  position: number;
}

/** The rows that store an answer; the reverse of `answerFromRows`. */
export function answerToRows(value: AnswerValue): AnswerRow[] {
  return contents(value).map(([part, valueText, valueNumber], position) => ({
    part,
    valueText,
    valueNumber,
    position,
  }));
}

function contents(value: AnswerValue): [part: string, text: string | null, number: number | null][] {
  switch (value.kind) {
    case "text":
      return [["", value.text, null]];
    case "number":
      return [["", null, value.number]];
    case "consent":
      return [["", null, value.given ? 1 : 0]];
    case "choice": {
      const chosen =
        value.other === null ? value.optionIds : [...value.optionIds, OTHER_PREFIX + value.other];
      return chosen.map((text) => ["", text, null]);
    }
    case "ranking":
      return value.optionIds.map((id, index) => ["", id, index + 1]);
    case "matrix":
      return value.cells.map(({ row, column, number }) => [row, column, number]);
    case "contact":
    case "address":
      return value.fields.map(({ field, text }) => [field, text, null]);
    case "files":
      return value.files.map(({ id, name, bytes }) => [id, name, bytes]);
  }
}

/** The answer that rows of one question store, read in order of position; null without rows. */
export function answerFromRows(type: Question["type"], rows: readonly AnswerRow[]): AnswerValue | null {
  const first = rows[0];
  if (first === undefined) return null;
  const text = (row: AnswerRow) => row.valueText ?? "";
  switch (type) {
    case "consent":
      return { kind: "consent", given: first.valueNumber === 1 };
    case "single-choice":
    case "multiple-choice":
    case "dropdown":
    case "picture-choice":
      // A choice may have been a number in an earlier version.
      return first.valueNumber === null
        ? choiceFrom(rows.map(text))
        : { kind: "number", number: first.valueNumber };
    case "ranking":
      return { kind: "ranking", optionIds: rows.map(text) };
    case "matrix":
      return {
        kind: "matrix",
        cells: rows.map((row) => ({ row: row.part, column: text(row), number: row.valueNumber ?? 0 })),
      };
    case "contact":
    case "address":
      return { kind: type, fields: rows.map((row) => ({ field: row.part, text: text(row) })) };
    case "file":
      return {
        kind: "files",
        files: rows.map((row) => ({ id: row.part, name: text(row), bytes: row.valueNumber ?? 0 })),
      };
    default:
      return first.valueNumber === null
        ? { kind: "text", text: text(first) }
        : { kind: "number", number: first.valueNumber };
  }
}

function choiceFrom(texts: readonly string[]): AnswerValue {
  const other = texts.find((text) => text.startsWith(OTHER_PREFIX));
  return {
    kind: "choice",
    optionIds: texts.filter((text) => !text.startsWith(OTHER_PREFIX)),
    other: other === undefined ? null : other.slice(OTHER_PREFIX.length),
  };
}
