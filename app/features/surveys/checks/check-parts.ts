import { tidyText } from "#app/lib/text.ts";
import type { AddressLine, ContactField } from "../answers/answer-parts.ts";
import { fillWords } from "../public-words/fill-words.ts";
import { partWord } from "../public-words/part-word.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import type { Question } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import { type Checked, cut, nothing, right, wrong } from "./checked.ts";
import { isEmail, isPhone } from "./written-forms.ts";

type Of<Type extends Question["type"]> = Extract<Question, { type: Type }>;
/** What was posted for each part, without the empty ones. */
type Parts = ReadonlyMap<string, string>;

/** Checks a matrix: a listed column for each row; all rows where an answer is required. */
export function checkMatrix(
  words: PublicWords,
  question: Of<"matrix">,
  parts: Parts,
  required: boolean,
): Checked {
  const rows = new Map(question.rows.map(({ id, label }) => [id, label]));
  const foreign = [...parts.keys()].find((row) => !rows.has(row));
  if (foreign !== undefined) return wrong(fillWords(words.rowForeign, { came: cut(foreign) }));
  const columns = new Map(question.columns.map(({ id }, index) => [id, index + 1]));
  const cells: { row: string; column: string; number: number }[] = [];
  for (const [row, label] of rows) {
    const column = parts.get(row);
    if (column === undefined) continue;
    const number = columns.get(column);
    if (number === undefined) {
      return wrong(fillWords(words.columnForeign, { row: label, came: cut(column) }));
    }
    cells.push({ row, column, number });
  }
  if (required && cells.length < rows.size) {
    const missing = rows.size - cells.length;
    return nothing(true, fillWords(words.rowsMissing, { total: rows.size, n: missing }));
  }
  return right(cells.length === 0 ? null : { kind: "matrix", cells });
}

/** Checks a ranking: each rank from 1 on once, without a gap, at most as many as may be ranked. */
export function checkRanking(
  words: PublicWords,
  question: Of<"ranking">,
  parts: Parts,
  required: boolean,
): Checked {
  const most = Math.min(question.rankAtMost ?? question.options.length, question.options.length);
  const byRank = new Map<number, string>();
  const labels = new Map(question.options.map(({ id, label }) => [id, label]));
  for (const [id, text] of parts) {
    const label = labels.get(id);
    if (label === undefined) return wrong(fillWords(words.rankForeign, { came: cut(id) }));
    const rank = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (rank < 1 || rank > most) {
      return wrong(fillWords(words.rankBetween, { max: most, option: label, came: cut(text) }));
    }
    const before = byRank.get(rank);
    if (before !== undefined) {
      const one = labels.get(before) ?? before;
      return wrong(fillWords(words.rankTwice, { n: rank, one, other: label }));
    }
    byRank.set(rank, id);
  }
  if (byRank.size === 0) return nothing(required, fillWords(words.ranksNeeded, { max: most }));
  const optionIds: string[] = [];
  for (let rank = 1; rank <= byRank.size; rank += 1) {
    const id = byRank.get(rank);
    if (id === undefined) return wrong(fillWords(words.rankGap, { n: rank }));
    optionIds.push(id);
  }
  if (required && question.rankAtMost === null && optionIds.length < most) {
    return nothing(true, fillWords(words.ranksMissing, { total: most, n: optionIds.length }));
  }
  return right({ kind: "ranking", optionIds });
}

/** Checks contact details or an address: the fields that are asked, with all that are needed once any is filled in. */
export function checkFields(
  words: PublicWords,
  question: Of<"contact"> | Of<"address">,
  parts: Parts,
  required: boolean,
): Checked {
  const asked: readonly (ContactField | AddressLine)[] = question.fields;
  const foreign = [...parts.keys()].find((part) => !asked.some((field) => field === part));
  if (foreign !== undefined) return wrong(fillWords(words.fieldForeign, { came: cut(foreign) }));
  const fields: { field: string; text: string }[] = [];
  for (const field of asked) {
    const text = parts.get(field);
    if (text === undefined) continue;
    const problem = fieldProblem(words, field, text);
    if (problem !== null) return wrong(`${partWord(words, field)}: ${problem}`);
    fields.push({ field, text });
  }
  if (fields.length === 0) return nothing(required, words.needed);
  const needed: readonly (ContactField | AddressLine)[] = question.needed;
  const missing = asked.filter((field) => needed.includes(field) && !parts.has(field));
  if (missing.length > 0) {
    const names = missing.map((field) => partWord(words, field)).join(", ");
    return { ok: false, why: "missing", message: fillWords(words.fieldsMissing, { names }) };
  }
  return right({ kind: question.type, fields });
}

function fieldProblem(words: PublicWords, field: ContactField | AddressLine, text: string): string | null {
  const max = surveyLimits.shortText;
  if (text.length > max) return fillWords(words.tooLong, { max, n: text.length });
  if (field === "email" && !isEmail(text)) return fillWords(words.emailForm, { came: cut(text) });
  if (field === "phone" && !isPhone(text)) return fillWords(words.phoneForm, { came: cut(text) });
  return null;
}

/** What was posted for the parts of a question, tidied, without the empty ones. */
export function filledParts(parts: Readonly<Record<string, string>> | undefined): Map<string, string> {
  const filled = new Map<string, string>();
  for (const [part, text] of Object.entries(parts ?? {})) {
    const tidy = tidyText(text);
    if (tidy !== "") filled.set(part, tidy);
  }
  return filled;
}
