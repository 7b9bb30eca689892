import { pathWords, pipe } from "../logic/pipe.ts";
import { nothingKnown } from "../logic/walk-context.ts";
import type { Question } from "../survey.schema.ts";
import type { Answers } from "./answer-value.ts";

/**
 * The questions as somebody read them who gave these answers: what a title repeats of an answer stands in it. What was
 * known of them then, and their points, are not kept, so there the title's fallback stands.
 */
export function questionsAsRead(questions: readonly Question[], answers: Answers): Question[] {
  const given = Object.entries(answers).flatMap(([id, answer]) =>
    answer === null ? [] : [[id, answer] as const],
  );
  const said = pathWords(questions, { answers: new Map(given), scores: {} }, nothingKnown);
  return questions.map((question) => ({ ...question, title: pipe(question.title, said) }));
}
