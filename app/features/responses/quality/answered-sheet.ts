import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import type { AnsweredSheet } from "./judge-quality.ts";
import { countWords } from "./reading-time.ts";

/** What checked answers show of the care they were given with; only answered questions count as read. */
export function answeredSheet(
  survey: Survey,
  answers: Answers,
): Pick<AnsweredSheet, "words" | "texts" | "grids" | "checks"> {
  const sheet = { words: 0, texts: [] as string[], grids: [] as number[][], checks: { asked: 0, missed: 0 } };
  for (const question of survey.questions) {
    const answer = answers[question.id] ?? null;
    if (answer === null) continue;
    sheet.words += wordsOf(question);
    if (answer.kind === "text" && isOpenText(question.type)) sheet.texts.push(answer.text);
    if (answer.kind === "choice" && answer.other !== null) sheet.texts.push(answer.other);
    if (answer.kind === "matrix") sheet.grids.push(answer.cells.map(({ number }) => number));
    if (answer.kind === "choice" && "expected" in question && question.expected !== "") {
      sheet.checks.asked += 1;
      if (!answer.optionIds.includes(question.expected)) sheet.checks.missed += 1;
    }
  }
  return sheet;
}

// A published survey is the same object for every answer, and its words never change.
const counted = new WeakMap<Question, number>();

/** The words that nobody who answers can have passed over: the question and the rows of a grid. */
function wordsOf(question: Question): number {
  const known = counted.get(question);
  if (known !== undefined) return known;
  const rows = question.type === "matrix" ? question.rows : [];
  const words = rows.reduce((sum, { label }) => sum + countWords(label), countWords(question.title));
  counted.set(question, words);
  return words;
}
