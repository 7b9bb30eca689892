import { noneWords, otherWords, partLabel } from "#app/features/surveys/answers/answer-value.ts";
import { isChoice, takesSeveral } from "#app/features/surveys/question-words.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";

/** A column of the file with one row per respondent. Names are made of ids, which no edit of a text changes. */
export interface ExportColumn {
  /** `q.<question>` or `q.<question>.<option, row, field or "other">`. */
  name: string;
  question: Question;
  /** An option, a matrix row, a contact field or an address line; "" for the answer as a whole. */
  part: string;
  holds: "option" | "other" | "rank" | "row" | "line" | "files" | "number" | "text" | "code";
}

/** What stands in the name of a column for "none of these", whose id is no part of a name. */
const NONE_IN_NAMES = "none-of-these";

/** The columns of a question, always the same for the same definition; none for what is only read. */
export function columnsOf(question: Question): ExportColumn[] {
  const name = `q.${question.id}`;
  const whole = (holds: ExportColumn["holds"]): ExportColumn => ({ name, question, part: "", holds });
  const parts = (ids: readonly string[], holds: ExportColumn["holds"]): ExportColumn[] =>
    ids.map((part) => ({
      name: `${name}.${part === NONE_OPTION_ID ? NONE_IN_NAMES : part}`,
      question,
      part,
      holds,
    }));
  if (isChoice(question)) {
    const other = question.other ? parts([OTHER_OPTION_ID], "other") : [];
    if (!takesSeveral(question)) return [whole("code"), ...other];
    const ids = question.options.map(({ id }) => id);
    return [...parts(question.none ? [...ids, NONE_OPTION_ID] : ids, "option"), ...other];
  }
  switch (question.type) {
    case "ranking":
      return parts(
        question.options.map(({ id }) => id),
        "rank",
      );
    case "matrix":
      return parts(
        question.rows.map(({ id }) => id),
        "row",
      );
    case "contact":
    case "address":
      return parts(question.fields, "line");
    case "file":
      return [whole("files")];
    case "stars":
    case "nps":
    case "csat":
    case "ces":
    case "number":
    case "consent":
      return [whole("number")];
    case "statement":
      return [];
    default:
      return [whole("text")];
  }
}

/** What a column holds, in words, and what each of its values means. */
export function columnInWords({ question, part, holds }: ExportColumn): {
  holds: string;
  label: string;
  values: [value: string, label: string][];
} {
  const options = isChoice(question) || question.type === "ranking" ? question.options : [];
  const optionLabel =
    part === NONE_OPTION_ID ? noneWords(question) : (options.find(({ id }) => id === part)?.label ?? part);
  switch (holds) {
    case "option":
      return { holds: "1 chosen, 0 not chosen, empty not answered", label: optionLabel, values: [] };
    case "other":
      return {
        holds: `text typed beside “${otherWords(question)}”`,
        label: otherWords(question),
        values: [],
      };
    case "rank":
      return { holds: "rank, 1 is the best; empty not ranked", label: optionLabel, values: [] };
    case "row":
      return {
        holds: "place of the column, 1 is the first",
        label: partLabel(question, part),
        values:
          question.type === "matrix"
            ? question.columns.map(({ label }, index) => [String(index + 1), label])
            : [],
      };
    case "code": {
      const none: [string, string][] =
        isChoice(question) && question.none ? [[NONE_OPTION_ID, noneWords(question)]] : [];
      const other: [string, string][] =
        isChoice(question) && question.other ? [[OTHER_OPTION_ID, otherWords(question)]] : [];
      return {
        holds: "id of the option",
        label: "",
        values: [...options.map(({ id, label }): [string, string] => [id, label]), ...none, ...other],
      };
    }
    case "line":
      return { holds: "text", label: partLabel(question, part), values: [] };
    case "files":
      return { holds: "names of the files, separated by semicolons", label: "", values: [] };
    case "number":
      return question.type === "consent"
        ? {
            holds: "number",
            label: "",
            values: [
              ["1", "agreed"],
              ["0", "did not agree"],
            ],
          }
        : { holds: "number", label: "", values: [] };
    case "text":
      return { holds: question.type === "date" ? "date, YYYY-MM-DD" : "text", label: "", values: [] };
  }
}
