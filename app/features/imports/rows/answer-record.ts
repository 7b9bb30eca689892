import type { ImportPlan } from "../mapping/import-plan.ts";
import type { PlannedQuestion } from "../mapping/question-plan.ts";
import { splitList } from "./list-separator.ts";
import { parseDate } from "./parse-date.ts";
import { parseFinished } from "./parse-finished.ts";
import { parseNumber } from "./parse-number.ts";
import { isOtherLabel, isTick, isUnticked } from "./parse-tick.ts";
import type { PersonRecord } from "./person-record.ts";
import type { CellReader } from "./read-cells.ts";

/** What a row says to one question, before its survey's options have ids. */
export type SaidAnswer =
  | { kind: "text"; text: string }
  | { kind: "date"; date: string }
  | { kind: "number"; number: number }
  | { kind: "labels"; labels: string[]; other: string | null };

export interface AnswerRecord {
  type: "answer";
  externalId: string | null;
  /** When it was finished, else when it was begun; null when the file gives no time. */
  occurredAt: string | null;
  /** Not finished by the respondent. */
  partial: boolean;
  person: PersonRecord;
  /** In the order of the plan's questions; null where nothing was answered. */
  answers: (SaidAnswer | null)[];
}

/** LimeSurvey gives 1980 as the time of responses that must not be known by it. */
const FIRST_TIME = "1990";
const LONGEST_TEXT = 10_000;

/** A row of answers to a survey; undefined where nothing was answered. */
export function answerRecord(
  plan: ImportPlan,
  cells: CellReader,
  person: PersonRecord,
): AnswerRecord | undefined {
  const answers = plan.questions.map((question) => readAnswer(question, cells));
  const submittedAt = cells.date("occurredAt");
  const startedAt = cells.date("startedAt");
  const finished = cells.word("finished", "a word such as finished or partial", parseFinished);
  if (answers.every((answer) => answer === null)) return undefined;
  return {
    type: "answer",
    externalId: cells.text("externalId", 200),
    occurredAt: [submittedAt, startedAt].find((time) => time !== null && time > FIRST_TIME) ?? null,
    // Tools that say nothing more leave the time of sending empty.
    partial: finished === null ? plan.fields.has("occurredAt") && submittedAt === null : !finished,
    person,
    answers,
  };
}

function readAnswer(question: PlannedQuestion, cells: CellReader): SaidAnswer | null {
  const { value, options, other } = question;
  if (options.length > 0) return readOptions(question, cells);
  const text = value === null ? null : cells.cell(value);
  const typed = other === null ? null : cells.cell(other);
  if (value === null || (text === null && typed === null)) return null;
  switch (question.asks) {
    case "choice":
    case "choices": {
      const labels = question.asks === "choice" ? [text ?? ""] : splitList(text ?? "", value.listSeparator);
      return { kind: "labels", labels: labels.filter((label) => label !== ""), other: typed };
    }
    case "date": {
      const date = text === null ? undefined : parseDate(text, value.dateOrder, value.timeZone);
      if (text !== null && date === undefined) cells.expectIn(value, "a date", text);
      return date === undefined ? null : { kind: "date", date: date.slice(0, 10) };
    }
    case "nps":
    case "stars":
    case "number":
      return text === null || NOTHING.test(text) ? null : readNumber(question, value, text, cells);
    default: {
      const max = question.asks === "open-text" ? LONGEST_TEXT : 500;
      if (text !== null && text.length > max) cells.expectIn(value, `at most ${max} characters`, text);
      return text === null ? null : { kind: "text", text };
    }
  }
}

/** A scale's answer for "no answer". */
const NOTHING = /^(n\/?a|not applicable|no answer|don.t know|-|–|none|k\. ?a\.)$/i;

type Column = NonNullable<PlannedQuestion["value"]>;

function readNumber(
  { asks }: PlannedQuestion,
  column: Column,
  text: string,
  cells: CellReader,
): SaidAnswer | null {
  // Scales are often written with their words: "10 - Extremely likely", "4 stars".
  const digits = asks === "number" ? text : (/^\d{1,2}(?=\D|$)/.exec(text)?.[0] ?? text);
  const number = parseNumber(digits, column.decimalComma);
  const [low, high] = asks === "nps" ? [0, 10] : [1, 10];
  const wrong =
    number === undefined || (asks !== "number" && (number < low || number > high || number % 1 !== 0));
  if (!wrong) return { kind: "number", number };
  cells.expectIn(column, asks === "number" ? "a number" : `a whole number from ${low} to ${high}`, text);
  return null;
}

function readOptions({ options, other }: PlannedQuestion, cells: CellReader): SaidAnswer | null {
  const labels: string[] = [];
  let typed = other === null ? null : cells.cell(other);
  for (const { column, label } of options) {
    const text = cells.cell(column);
    if (text === null || isUnticked(text)) continue;
    if (!isOtherLabel(label)) labels.push(label);
    // Beside "other" stands what was typed, in a column of its own or in that of the tick.
    else typed ??= isTick(text) ? label : text;
  }
  return labels.length === 0 && typed === null ? null : { kind: "labels", labels, other: typed };
}

/** What the respondent typed, not chose. */
export function typedTexts({ answers }: AnswerRecord): string[] {
  return answers.flatMap((answer) => {
    if (answer?.kind === "text") return [answer.text];
    return answer?.kind === "labels" && answer.other !== null ? [answer.other] : [];
  });
}
