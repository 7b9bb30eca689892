import { splitOptionName } from "./option-name.ts";
import type { QuestionTarget } from "./question-target.ts";
import type { SourceColumn } from "./source-column.ts";

/** What a planned question asks for; "choices" is several of them. */
export type AskedFor =
  | "open-text"
  | "short-text"
  | "choice"
  | "choices"
  | "nps"
  | "stars"
  | "number"
  | "date";

/** One question of an imported survey with the columns that hold its answers. */
export interface PlannedQuestion {
  title: string;
  asks: AskedFor;
  /** Null for the columns of options. */
  value: SourceColumn | null;
  /** One column an option, of a question over several columns. */
  options: { column: SourceColumn; label: string }[];
  /** What was typed beside "other". */
  other: SourceColumn | null;
}

const ASKS = new Map<QuestionTarget, AskedFor>([
  ["open-text", "open-text"],
  ["short-text", "short-text"],
  ["single-choice", "choice"],
  ["multiple-choice", "choices"],
  ["nps", "nps"],
  ["stars", "stars"],
  ["number", "number"],
  ["date", "date"],
]);

/** Puts the columns of answers together into questions, in the order of the file. */
export function planQuestions(
  chosen: readonly { column: SourceColumn; target: QuestionTarget }[],
): PlannedQuestion[] {
  const questions: PlannedQuestion[] = [];
  let last: { index: number; stem: string } | null = null;
  for (const { column, target } of chosen) {
    const split = splitOptionName(column.name);
    const open = questions.at(-1);
    const asks = ASKS.get(target);
    if (asks !== undefined) {
      questions.push({ title: column.name, asks, value: column, options: [], other: null });
    } else if (target === "other" && open) {
      open.other = column;
    } else {
      const stem = split?.question ?? "";
      const label = split?.option ?? column.name;
      const follows = last !== null && last.stem === stem && column.index - last.index <= 2;
      if (follows && open && open.options.length > 0) open.options.push({ column, label });
      else
        questions.push({
          title: stem,
          asks: "choices",
          value: null,
          options: [{ column, label }],
          other: null,
        });
      last = { index: column.index, stem };
    }
    if (last !== null && target === "other") last.index = column.index;
  }
  return questions.map((question) => ({ ...question, title: titleOf(question) }));
}

/** Old exports name the columns of options after the options alone. */
function titleOf({ title, options }: PlannedQuestion): string {
  const named = title || options.map(({ label }) => label).join(", ");
  return named.slice(0, 300);
}
