import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { checkAnswer } from "#app/features/surveys/answers/check-answer.ts";
import { getDoor, getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { insertAnswers, insertResponses } from "../responses.repository.server.ts";
import { answerRows } from "../submitting/store-responses.server.ts";
import { type Draft, setPartialResponse } from "./drafts.repository.server.ts";

/**
 * Whether somebody of those who were asked has left this draft: one that was begun on the open page of a survey that
 * needs a link by now can never be sent, and would count as a way that is closed.
 */
export async function mayBecomePartial(trx: Db, { customerId, surveyId }: Draft): Promise<boolean> {
  return customerId !== null || !(await getDoor(trx, surveyId)).settings.onlyByLink;
}

/**
 * Stores an idle draft as a partial response: it shows where somebody left and is counted for nothing else, so no text
 * is read, no profile changes and no ending is reached. An answer that is not right as it stands is left out.
 */
export async function recordPartial(trx: Db, draft: Draft): Promise<void> {
  const survey = await getSurveyVersion(trx, draft.surveyId, draft.version);
  const answers: Answers = {};
  for (const question of survey.questions) {
    const posted = draft.answers[question.id];
    const checked = posted && checkAnswer(question, posted);
    if (checked?.ok && checked.value !== null) answers[question.id] = checked.value;
  }
  const id = newId();
  await insertResponses(trx, [
    {
      id,
      survey_id: draft.surveyId,
      survey_version: draft.version,
      customer_id: draft.customerId,
      // Not the page's own key, which the whole answer will have should it still come.
      idempotency_key: `partial-${draft.id}`,
      status: "partial",
      personal: 0,
      channel: draft.channel,
      language: draft.language,
      started_at: draft.startedAt,
      submitted_at: draft.updatedAt,
      created_at: nowIso(),
    },
  ]);
  await insertAnswers(trx, answerRows(draft.surveyId, { id, answers }));
  await setPartialResponse(trx, draft.id, id);
}
