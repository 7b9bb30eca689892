import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import type { AboutColumn } from "./about-columns.ts";
import type { ExportRow } from "./export-cells.ts";
import { columnInWords, columnsOf } from "./export-columns.ts";

/** Every column of the file with one row per respondent: what it holds, and what each of its values means. */
export function codebook({
  questions,
  scores,
  about,
}: {
  questions: readonly Question[];
  scores: Survey["scores"];
  about: readonly AboutColumn[];
}): ExportRow[] {
  const rows: ExportRow[] = [
    ["column", "question_id", "type", "question", "part", "holds", "value", "value_label"],
  ];
  for (const { name, holds } of about) rows.push([name, null, null, null, null, holds, null, null]);
  for (const column of questions.flatMap(columnsOf)) {
    const { holds, label, values } = columnInWords(column);
    const { id, type, title } = column.question;
    rows.push([column.name, id, type, title, label, holds, null, null]);
    for (const [value, meaning] of values)
      rows.push([column.name, id, type, title, label, holds, value, meaning]);
  }
  for (const { id, name } of scores)
    rows.push([`score.${id}`, null, "score", name, null, "points", null, null]);
  return rows;
}
