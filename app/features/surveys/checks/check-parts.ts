import { tidyText } from "#app/lib/text.ts";
import { type AddressLine, type ContactField, partNames } from "../answer-parts.ts";
import type { Question } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import { type Checked, came, nothing, right, wrong } from "./checked.ts";
import { isEmail, isPhone } from "./written-forms.ts";

type Of<Type extends Question["type"]> = Extract<Question, { type: Type }>;
/** What was posted for each part, without the empty ones. */
type Parts = ReadonlyMap<string, string>;

/** Checks a matrix: a listed column for each row; all rows where an answer is required. */
export function checkMatrix(question: Of<"matrix">, parts: Parts, required: boolean): Checked {
  const rows = new Map(question.rows.map(({ id, label }) => [id, label]));
  const foreign = [...parts.keys()].find((row) => !rows.has(row));
  if (foreign !== undefined)
    return wrong(`A choice for the listed rows is expected here; one for ${came(foreign)}`);
  const columns = new Map(question.columns.map(({ id }, index) => [id, index + 1]));
  const cells: { row: string; column: string; number: number }[] = [];
  for (const [row, label] of rows) {
    const column = parts.get(row);
    if (column === undefined) continue;
    const number = columns.get(column);
    if (number === undefined) {
      return wrong(`One of the listed columns is expected for "${label}"; ${came(column)}`);
    }
    cells.push({ row, column, number });
  }
  if (required && cells.length < rows.size) {
    const missing = rows.size - cells.length;
    return nothing(
      true,
      `A choice in each of the ${rows.size} rows is expected here; ${missing} came without one.`,
    );
  }
  return right(cells.length === 0 ? null : { kind: "matrix", cells });
}

/** Checks a ranking: each rank from 1 on once, without a gap, at most as many as may be ranked. */
export function checkRanking(question: Of<"ranking">, parts: Parts, required: boolean): Checked {
  const most = Math.min(question.rankAtMost ?? question.options.length, question.options.length);
  const byRank = new Map<number, string>();
  const labels = new Map(question.options.map(({ id, label }) => [id, label]));
  for (const [id, text] of parts) {
    const label = labels.get(id);
    if (label === undefined)
      return wrong(`Ranks of the listed options are expected here; one for ${came(id)}`);
    const rank = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (rank < 1 || rank > most) {
      return wrong(`A rank from 1 to ${most}, or none, is expected for "${label}"; ${came(text)}`);
    }
    const before = byRank.get(rank);
    if (before !== undefined) {
      return wrong(
        `Each rank is expected once; ${rank} came for "${labels.get(before) ?? before}" and "${label}".`,
      );
    }
    byRank.set(rank, id);
  }
  if (byRank.size === 0) return nothing(required, `Ranks from 1 to ${most} are expected here; none came.`);
  const optionIds: string[] = [];
  for (let rank = 1; rank <= byRank.size; rank += 1) {
    const id = byRank.get(rank);
    if (id === undefined) return wrong(`Ranks without a gap are expected here; rank ${rank} is missing.`);
    optionIds.push(id);
  }
  if (required && question.rankAtMost === null && optionIds.length < most) {
    return nothing(
      true,
      `A rank for each of the ${most} options is expected here; ${optionIds.length} came.`,
    );
  }
  return right({ kind: "ranking", optionIds });
}

/** Checks contact details or an address: the fields that are asked, with all that are needed once any is filled in. */
export function checkFields(
  question: Of<"contact"> | Of<"address">,
  parts: Parts,
  required: boolean,
): Checked {
  const asked: readonly (ContactField | AddressLine)[] = question.fields;
  const foreign = [...parts.keys()].find((part) => !asked.some((field) => field === part));
  if (foreign !== undefined) return wrong(`Only the listed fields are expected here; ${came(foreign)}`);
  const fields: { field: string; text: string }[] = [];
  for (const field of asked) {
    const text = parts.get(field);
    if (text === undefined) continue;
    const problem = fieldProblem(field, text);
    if (problem !== null) return wrong(`${partNames[field]}: ${problem}`);
    fields.push({ field, text });
  }
  if (fields.length === 0) return nothing(required, "An answer is expected here; nothing was entered.");
  const needed: readonly (ContactField | AddressLine)[] = question.needed;
  const missing = asked.filter((field) => needed.includes(field) && !parts.has(field));
  if (missing.length > 0) {
    const names = missing.map((field) => partNames[field].toLowerCase()).join(", ");
    return { ok: false, why: "missing", message: `Also expected here: ${names}; nothing was entered there.` };
  }
  return right({ kind: question.type, fields });
}

function fieldProblem(field: ContactField | AddressLine, text: string): string | null {
  const max = surveyLimits.shortText;
  if (text.length > max) return `at most ${max} characters are expected; ${text.length} came.`;
  if (field === "email" && !isEmail(text))
    return `an address such as name@example.com is expected; ${came(text)}`;
  if (field === "phone" && !isPhone(text))
    return `a number such as +44 20 7946 0000 is expected; ${came(text)}`;
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
