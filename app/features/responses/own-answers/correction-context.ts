import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import type { AnswerContext } from "#app/features/surveys/survey-answers.ts";
import type { OwnAnswer } from "./own-answer.ts";

/**
 * What corrected answers are checked against: what came with the link and the files stay what they were, and nobody is
 * turned away by a quota that filled up after they had answered.
 */
export function correctionContext({ survey, answers }: Pick<OwnAnswer, "survey" | "answers">): AnswerContext {
  const hidden: Record<string, string> = Object.create(null);
  const uploads = new Map<string, StoredUpload>();
  for (const question of survey.questions) {
    const answer = answers[question.id] ?? null;
    if (question.type === "hidden" && answer?.kind === "text") hidden[question.id] = answer.text;
    if (question.type !== "file" || answer?.kind !== "files") continue;
    const kind = question.kinds[0] ?? "pdf";
    for (const file of answer.files) uploads.set(file.id, { ...file, questionId: question.id, kind });
  }
  return { ...nothingKnown, hidden, uploads };
}
