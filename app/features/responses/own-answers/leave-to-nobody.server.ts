import { answerToRows } from "#app/features/surveys/answers/answer-rows.ts";
import { type AnswerValue, OTHER_PREFIX } from "#app/features/surveys/answers/answer-value.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { FEWEST_PEOPLE } from "#app/features/surveys/survey-limits.ts";
import type { Db } from "#db/client.server.ts";
import { deleteFilesOf } from "../files/answer-files.repository.server.ts";
import { removeAnswerFiles } from "../files/answer-files.server.ts";
import { answeredSheet } from "../quality/answered-sheet.ts";
import { addFingerprints } from "../quality/fingerprints.repository.server.ts";
import { fingerprintsOf } from "../quality/judge-submissions.server.ts";
import { givePlacesBack } from "../quotas/quota-places.server.ts";
import {
  countCompleteUpTo,
  type RemainingAnswer,
  replaceByNobodys,
  selectResponseIdsOf,
} from "./anonymous-remains.repository.server.ts";
import { emptyResponse, lockResponse } from "./own-answers.repository.server.ts";
import { type ReadResponse, readResponse } from "./read-response.server.ts";
import { takeBackEffects } from "./take-back-effects.server.ts";

export { removeAnswerFiles, selectResponseIdsOf as listResponseIdsOf };

/** What was chosen among what everybody could choose says nothing about who chose it; all else may. */
const CLOSED: ReadonlySet<AnswerValue["kind"]> = new Set(["choice", "ranking", "matrix", "consent"]);
const SCALES: ReadonlySet<Question["type"]> = new Set(["stars", "nps", "csat", "ces"] as const);

/**
 * Takes who gave it out of a response, in the caller's transaction: texts, addresses, numbers, dates and files go with all
 * that was made of them; choices and ratings stay in the survey's counts as nobody's, with the day alone. Where fewer than
 * five people answered the survey to the end, or this one did not, nothing of it stays but that there was one. Gives the
 * files that have to be removed from the disk afterwards, and whether anything stayed.
 */
export async function leaveToNobody(
  trx: Db,
  responseId: string,
): Promise<{ files: string[]; isKept: boolean }> {
  await lockResponse(trx, responseId);
  const response = await readResponse(trx, responseId);
  if (!response) return { files: [], isKept: false };
  await takeBackEffects(trx, response);
  const { texts } = answeredSheet(response.survey, response.answers);
  const counts = new Map(fingerprintsOf(texts).map((fingerprint) => [fingerprint, -1]));
  if (response.status !== "withdrawn") await addFingerprints(trx, response.surveyId, counts);
  const files = await deleteFilesOf(trx, responseId);
  const isKept = await maySurvive(trx, response);
  if (!isKept && response.setAside === 0 && response.status !== "withdrawn")
    await givePlacesBack(trx, response);
  if (!isKept) await emptyResponse(trx, responseId);
  await replaceByNobodys(trx, responseId, isKept ? remainsOf(response) : []);
  return { files, isKept };
}

async function maySurvive(trx: Db, { status, surveyId }: ReadResponse): Promise<boolean> {
  if (status !== "complete") return false;
  return (await countCompleteUpTo(trx, surveyId, FEWEST_PEOPLE.usual)) === FEWEST_PEOPLE.usual;
}

function remainsOf({ survey, answers }: ReadResponse): RemainingAnswer[] {
  return survey.questions.flatMap((question) => {
    const answer = answers[question.id] ?? null;
    if (answer === null || !(CLOSED.has(answer.kind) || isRating(question, answer))) return [];
    return answerToRows(answer).map(({ part, valueText, valueNumber, position }) => ({
      question_id: question.id,
      part,
      value_text: valueText?.startsWith(OTHER_PREFIX) ? `${OTHER_PREFIX}erased` : valueText,
      value_number: valueNumber,
      position,
    }));
  });
}

function isRating({ type }: Question, answer: AnswerValue): boolean {
  return answer.kind === "number" && SCALES.has(type);
}
