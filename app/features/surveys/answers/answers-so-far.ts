import type { StoredUpload } from "../checks/check-files.ts";
import type { Survey } from "../survey.schema.ts";
import type { PostedAnswer } from "./answer-fields.ts";
import type { Answers } from "./answer-value.ts";
import { checkAnswer } from "./check-answer.ts";

/** What can be taken of what was entered; an answer that is not right yet counts as none. */
export function answersSoFar(
  survey: Pick<Survey, "questions">,
  posted: Readonly<Record<string, PostedAnswer>>,
  uploads: ReadonlyMap<string, StoredUpload> = new Map(),
): Answers {
  const answers: Answers = {};
  for (const question of survey.questions) {
    const came = Object.hasOwn(posted, question.id) ? posted[question.id] : undefined;
    const checked = came && checkAnswer(question, came, { required: false, uploads });
    answers[question.id] = checked?.ok ? checked.value : null;
  }
  return answers;
}
