import { type Answers, answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import { CSV_BYTE_ORDER_MARK, csvRow } from "#app/lib/csv.ts";
import type { Correction } from "./correctable.ts";
import { type OwnAnswerWords, ownAnswerWords } from "./words/en.ts";

/** One's own answer to a survey, with the questions of the version that was seen. */
export interface OwnAnswer {
  title: string;
  slug: string;
  version: number;
  /** The one that was answered in. */
  language: string;
  /** ISO text; of an anonymous survey only the day is known. */
  submittedAt: string;
  survey: Survey;
  answers: Answers;
  /** What was said before it was corrected, oldest first. */
  earlier: { questionId: string; answers: Answers; changedAt: string }[];
}

/** Answers to be corrected, in the language that they were given in. */
export interface OwnCorrection extends Pick<OwnAnswer, "title" | "language" | "answers"> {
  correction: Correction;
}

/** The questions that can be answered, in order, and what came with the link. */
export function askedQuestions({ survey, answers }: Pick<OwnAnswer, "survey" | "answers">): Question[] {
  // A value that a link did not give was asked of nobody.
  return survey.questions.filter(
    ({ id, type }) => type !== "statement" && (type !== "hidden" || (answers[id] ?? null) !== null),
  );
}

/** An answer in words, a consent as yes or no in these; null where nothing was answered. */
export function ownWords(
  question: Question,
  answers: Answers,
  { yes, no }: Pick<OwnAnswerWords, "yes" | "no"> = ownAnswerWords,
): string | null {
  const answer = answers[question.id] ?? null;
  if (answer?.kind === "consent") return answer.given ? yes : no;
  return answer === null ? null : answerInWords(question, answer);
}

/** Everything as JSON: the words that people read and the values that programs read. */
export function ownAnswerJson(own: OwnAnswer): string {
  const questions = new Map(own.survey.questions.map((question) => [question.id, question]));
  const earlierWords = (questionId: string, answers: Answers) => {
    const question = questions.get(questionId);
    return question === undefined ? null : ownWords(question, answers);
  };
  const file = {
    survey: own.title,
    version: own.version,
    answered: own.survey.anonymous ? own.submittedAt.slice(0, 10) : own.submittedAt,
    answers: askedQuestions(own).map((question) => ({
      id: question.id,
      question: question.title,
      type: question.type,
      inWords: ownWords(question, own.answers),
      value: own.answers[question.id] ?? null,
    })),
    earlier: own.earlier.map(({ questionId, answers, changedAt }) => ({
      id: questionId,
      inWords: earlierWords(questionId, answers),
      value: answers[questionId] ?? null,
      changed: own.survey.anonymous ? changedAt.slice(0, 10) : changedAt,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The same for a spreadsheet: one row a question, safe to open. */
export function ownAnswerCsv(own: OwnAnswer): string {
  const rows = askedQuestions(own).map((question) =>
    csvRow([question.id, question.title, ownWords(question, own.answers)]),
  );
  return CSV_BYTE_ORDER_MARK + csvRow(["Id", "Question", "Your answer"]) + rows.join("");
}
