import type { AnswerRow } from "#app/features/surveys/answers/answer-rows.ts";
import { OTHER_PREFIX } from "#app/features/surveys/answers/answer-value.ts";
import { OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import type { ExportColumn } from "./export-columns.ts";

export type ExportCell = string | number | null;
/** One row of a file, its header among them. */
export type ExportRow = ExportCell[];

/** The cell of a column for one response, from the rows that store its answer to the column's question. */
export function cellOf({ holds, part }: ExportColumn, rows: readonly AnswerRow[]): ExportCell {
  const first = rows[0];
  if (first === undefined) return null;
  switch (holds) {
    case "option":
      return rows.some(({ valueText }) => valueText === part) ? 1 : 0;
    case "other": {
      const other = rows.find(({ valueText }) => valueText?.startsWith(OTHER_PREFIX));
      return other?.valueText?.slice(OTHER_PREFIX.length) ?? null;
    }
    case "rank":
      return rows.find(({ valueText }) => valueText === part)?.valueNumber ?? null;
    case "row":
      return rows.find((row) => row.part === part)?.valueNumber ?? null;
    case "line":
      return rows.find((row) => row.part === part)?.valueText ?? null;
    case "files":
      return rows.map(({ valueText }) => valueText ?? "").join("; ");
    case "code":
      return optionIn(first) ?? first.valueNumber;
    case "number":
      return first.valueNumber ?? first.valueText;
    case "text":
      return first.valueText ?? first.valueNumber;
  }
}

/** The option that a stored row names; typed texts beside "other" are named "other". */
export function optionIn({ valueText }: AnswerRow): string | null {
  return valueText?.startsWith(OTHER_PREFIX) ? OTHER_OPTION_ID : valueText;
}
