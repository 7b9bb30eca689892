import { forgetEarlierWords, removeUnsaidTexts } from "#app/features/feedback/feedback.service.server.ts";
import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { answerToRows } from "#app/features/surveys/answers/answer-rows.ts";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { checkAnswers, keepOnPath } from "#app/features/surveys/answers/survey-answers.ts";
import { dayOf, nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { isTimeless, newIdLike } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { scatterRows } from "../anonymous/scatter-rows.repository.server.ts";
import { InvalidAnswersError } from "../response.errors.ts";
import { insertAnswers } from "../responses.repository.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import { answerRows, storeEffects } from "../submitting/store-responses.server.ts";
import { findCorrection } from "./correction.server.ts";
import {
  deleteAnswersTo,
  insertAnswerChanges,
  lockResponse,
  updateScores,
} from "./own-answers.repository.server.ts";
import { type ReadResponse, readResponse } from "./read-response.server.ts";
import { takeBackConsents, takeBackFacts } from "./take-back-effects.server.ts";
import { WithdrawnError } from "./withdraw-response.server.ts";

/**
 * Puts corrected answers in the place of those that a response gave, checked by the version that was seen, and keeps the
 * earlier ones. An answer that the corrected ones lead away from goes. Texts, profile values and events follow; whoever
 * gave it stays who it was. Returns how many questions changed. Throws InvalidAnswersError, WithdrawnError,
 * NotFoundError.
 */
export async function correctResponse(
  db: Db,
  responseId: string,
  posted: Record<string, PostedAnswer>,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockResponse(trx, responseId);
    const response = await readResponse(trx, responseId);
    if (!response) throw new NotFoundError("There is no such answer.");
    if (response.status === "withdrawn") throw new WithdrawnError();
    const { survey, kept, context } = await findCorrection(trx, response);
    // What only the earlier answers led to is not asked any more; without a script it was in the form all the same.
    const asked = keepOnPath(survey, posted, context);
    const checked = checkAnswers(survey, without(asked, kept), context);
    if (!checked.ok) throw new InvalidAnswersError(checked.errors);
    const next = { ...checked.answers, ...only(response.answers, kept) };
    const changed = changedAnswers(response, next);
    if (changed.size === 0) return 0;
    await keepEarlier(trx, response, [...changed.keys()]);
    await deleteAnswersTo(trx, responseId, [...changed.keys()]);
    const answers = Object.fromEntries(changed);
    await insertAnswers(trx, answerRows(response.surveyId, { id: responseId, answers }));
    await updateScores(trx, responseId, JSON.stringify(checked.walk.scores));
    if (isTimeless(responseId)) await scatterRows(trx, [responseId]);
    if (response.setAside === 0) await followChange(trx, response, next);
    return changed.size;
  });
}

function without<Value>(record: Readonly<Record<string, Value>>, ids: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}

function only(answers: Answers, ids: ReadonlySet<string>): Answers {
  return Object.fromEntries([...ids].map((id) => [id, answers[id] ?? null]));
}

function changedAnswers({ answers, survey }: ReadResponse, next: Answers): Map<string, Answers[string]> {
  const changed = new Map<string, Answers[string]>();
  for (const { id, type } of survey.questions) {
    if (type === "hidden") continue;
    const after = next[id] ?? null;
    if (JSON.stringify(answers[id] ?? null) !== JSON.stringify(after)) changed.set(id, after);
  }
  return changed;
}

async function keepEarlier(trx: Db, response: ReadResponse, questionIds: readonly string[]): Promise<void> {
  const now = nowIso();
  await insertAnswerChanges(
    trx,
    questionIds.map((questionId) => {
      const earlier = response.answers[questionId] ?? null;
      return {
        id: newIdLike(response.id),
        response_id: response.id,
        question_id: questionId,
        earlier: JSON.stringify(earlier === null ? [] : answerToRows(earlier)),
        changed_at: isTimeless(response.id) ? dayOf(now) : now,
      };
    }),
  );
}

async function followChange(trx: Db, response: ReadResponse, answers: Answers): Promise<void> {
  const { id, surveyId, title, customerId, submittedAt, survey } = response;
  await takeBackFacts(trx, response);
  const effects = responseEffects(survey, answers);
  const before = responseEffects(survey, response.answers);
  await takeBackConsents(
    trx,
    response,
    before.consents.filter((purposeId) => !effects.consents.includes(purposeId)),
  );
  const isSaid = (one: { questionId: string; text: string }) =>
    effects.texts.some(({ questionId, text }) => questionId === one.questionId && text === one.text);
  const unsaid = before.texts.filter((one) => !isSaid(one)).map(({ questionId }) => questionId);
  await forgetEarlierWords(trx, id, unsaid);
  await removeUnsaidTexts(trx, new Map([[id, effects.texts.map(({ questionId }) => questionId)]]));
  await storeEffects(trx, { id: surveyId, title }, [{ id, customerId, submittedAt, answers, effects }]);
}
