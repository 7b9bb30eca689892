import { parse } from "csv-parse/sync";
import { CSV_BYTE_ORDER_MARK, csvRow, undoFormulaGuard } from "#app/lib/csv.ts";
import { languageTag } from "../definition/presentation.schema.ts";
import type { Survey } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import { languagesOf } from "./localize-survey.ts";
import { sourceTexts, translationsInto } from "./survey-translations.ts";
import { textNames } from "./text-names.ts";

/** Heads the column of keys, followed by the revision that the file was made of, such as "key of revision 12". */
const KEY = /^key(?: of revision (\d{1,9}))?$/;

/**
 * Every text of a survey as CSV (RFC 4180, UTF-8): its key, what it is, the text in the survey's own language, and a
 * column for each other language, headed by its tag. What is missing is empty.
 */
export function translationsCsv(survey: Survey, revision: number): string {
  const [own = "", ...others] = languagesOf(survey);
  const nameOf = textNames(survey);
  const translated = others.map((tag) => translationsInto(survey, tag));
  const rows = sourceTexts(survey).map(({ key, text }) => {
    const { part, name } = nameOf(key);
    return csvRow([key, `${part}: ${name}`, text, ...translated.map((texts) => texts.get(key) ?? "")]);
  });
  const head = csvRow([`key of revision ${revision}`, "what it is", `${own} (original)`, ...others]);
  return CSV_BYTE_ORDER_MARK + head + rows.join("");
}

/** Columns and rows beyond what any survey has are not read: each column is looked up in each row. */
const MOST_COLUMNS = 100;

/** What a file of translations says. */
export interface TranslationsFile {
  /** The revision that it was made of; null where it does not say. */
  revision: number | null;
  /** By language; an empty cell says nothing. */
  languages: Map<string, Map<string, string>>;
}

/** Reads such a file, also with semicolons or tabs; a sentence about what was expected where it is none. */
export function readTranslationsFile(bytes: Uint8Array): TranslationsFile | string {
  let rows: string[][];
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const [head = ""] = text.split("\n", 1);
    const delimiter = [",", ";", "\t"].reduce((best, one) =>
      head.split(one).length > head.split(best).length ? one : best,
    );
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return "A file of translations is expected, as this page gives it: CSV in UTF-8. Nothing was taken.";
  }
  const head = (rows[0] ?? []).slice(0, MOST_COLUMNS).map((cell) => cell.trim());
  const keyColumn = head.findIndex((cell) => KEY.test(cell));
  if (keyColumn < 0) return "The file has no column of keys, as this page gives it. Nothing was taken.";
  const said = KEY.exec(head[keyColumn] ?? "")?.[1];
  const languages = new Map<string, Map<string, string>>();
  for (const [column, tag] of head.entries()) {
    if (column === keyColumn || !languageTag.safeParse(tag).success) continue;
    const cells = rows
      .slice(1, 1 + surveyLimits.translatedTexts)
      .map((row) => [row[keyColumn]?.trim() ?? "", undoFormulaGuard(row[column] ?? "")] as const)
      .filter(([, cell]) => cell.trim() !== "");
    languages.set(tag, new Map(cells));
  }
  if (languages.size === 0) {
    return "The file has no column headed by a language's tag, such as de or pt-BR. Nothing was taken.";
  }
  return { revision: said === undefined ? null : Number(said), languages };
}
