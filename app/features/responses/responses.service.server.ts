import { answerFromRows } from "#app/features/surveys/answers/answer-rows.ts";
import type { AnswerValue } from "#app/features/surveys/answers/answer-value.ts";
import { questionsAsRead } from "#app/features/surveys/answers/questions-as-read.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { requireEnoughPeople } from "./anonymous/hidden-results.server.ts";
import type { ResponseFilter } from "./reading/response-filter.ts";
import {
  type AnyResponseListItem,
  type ResponseListItem,
  selectAnswers,
  selectItemIds,
  selectResponse,
  selectResponsePage,
  selectResponsesOf,
  selectResponsesSince,
} from "./reading/response-list.repository.server.ts";

export { findAnswered } from "./anonymous/answered-survey.server.ts";
export { TooFewPeopleError } from "./anonymous/hidden-results.server.ts";
export { releaseHeldTexts } from "./anonymous/release-texts.server.ts";
export { findEnding } from "./answering/find-ending.server.ts";
export { openForm } from "./answering/open-form.server.ts";
export { keepAnswer, receiveAnswer } from "./answering/receive-answer.server.ts";
export { receiveFile } from "./answering/receive-file.server.ts";
export { leaveDraft } from "./drafts/leave-draft.server.ts";
export { findDraft, saveDraft } from "./drafts/save-draft.server.ts";
export { settleIdleDrafts } from "./drafts/settle-drafts.server.ts";
export {
  getAnswerFile,
  keepAnswerFile,
  receiveAnswerForm,
  removeUnkept,
} from "./files/answer-files.server.ts";
export { takesFiles } from "./files/takes-files.server.ts";
export { recordImportedResponses } from "./imported/record-imported-responses.server.ts";
export { type NewResponse, recordResponses } from "./imported/record-responses.server.ts";
export { readResponseStates, removeResponses, restoreResponses } from "./imported/undo-responses.server.ts";
export { correctResponse } from "./own-answers/correct-response.server.ts";
export {
  findOwnAnswer,
  findOwnCorrection,
  readTypedReceipt,
  WrongReceiptError,
} from "./own-answers/find-own-answer.server.ts";
export {
  leaveToNobody,
  listResponseIdsOf,
  removeAnswerFiles,
} from "./own-answers/leave-to-nobody.server.ts";
export { WithdrawnError, withdrawResponse } from "./own-answers/withdraw-response.server.ts";
export { listPersonalLinks, personalLinksCsv } from "./personal-links/personal-link-list.server.ts";
export {
  findPersonalAnswer,
  findPersonalReceipt,
  personalTokens,
} from "./personal-links/personal-links.server.ts";
export { isLetIn } from "./personal-links/sent-link.server.ts";
export { setResponseAside, takeResponseIn } from "./quality/count-response.server.ts";
export { readQuality } from "./quality/read-quality.server.ts";
export { fullQuotas } from "./quotas/quota-places.server.ts";
export type { AnyResponseListItem, ResponseListItem } from "./reading/response-list.repository.server.ts";
export { getSurveyOverVersions } from "./reading/survey-over-versions.server.ts";
export { isReceipt, readReceipt, receiptFor } from "./receipts/receipt.server.ts";
export { knownAnswers } from "./respondents/known-answers.server.ts";
export { respondentContext } from "./respondents/respondent-context.server.ts";
export { hiddenFieldKey, renewHiddenFieldKey, signedValue } from "./signed-links/hidden-fields.server.ts";
export { type Submission, submitResponse } from "./submitting/submit-response.server.ts";

/** One answered question of a response; `itemId` leads to the feedback item that the engine read. */
export interface AnsweredQuestion {
  question: Question;
  answer: AnswerValue | null;
  itemId: string | null;
}

/** One page of a survey's responses, newest first. `before` is the `next` of the page before. Throws TooFewPeopleError. */
export async function listResponses(
  db: Db,
  surveyId: string,
  options: { filter: ResponseFilter | null; before: string | null; pageSize: number },
): Promise<{ responses: ResponseListItem[]; next: string | null }> {
  await requireEnoughPeople(db, surveyId, options.filter);
  const before = decodeTextPlace(options.before);
  const rows = await selectResponsePage(db, surveyId, options.filter, before, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ submittedAt, id }) =>
    encodePlace(submittedAt, id),
  );
  return { responses: page, next };
}

/** One page of the responses to all surveys since a day (all of them for null), newest first. */
export async function listResponsesSince(
  db: Db,
  options: { from: string | null; before: string | null; pageSize: number },
): Promise<{ responses: AnyResponseListItem[]; next: string | null }> {
  const before = decodeTextPlace(options.before);
  const rows = await selectResponsesSince(db, options.from, before, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ submittedAt, id }) =>
    encodePlace(submittedAt, id),
  );
  return { responses: page, next };
}

/** These responses (at most 500) with the surveys they answer, in any order. */
export async function listResponsesOf(db: Db, ids: readonly string[]): Promise<AnyResponseListItem[]> {
  return ids.length === 0 ? [] : selectResponsesOf(db, ids);
}

/** One response with every question of the version that was seen. Throws NotFoundError, TooFewPeopleError. */
export async function getResponse(
  db: Db,
  surveyId: string,
  responseId: string,
): Promise<{ response: ResponseListItem; answers: AnsweredQuestion[] }> {
  const response = await selectResponse(db, surveyId, responseId);
  if (!response) throw new NotFoundError("There is no response at this address.");
  await requireEnoughPeople(db, surveyId, null);
  const seen = await getSurveyVersion(db, surveyId, response.surveyVersion);
  const rows = await selectAnswers(db, [responseId]);
  const items = await selectItemIds(db, responseId);
  const answers = Object.fromEntries(
    seen.questions.map(({ id, type }) => [
      id,
      answerFromRows(
        type,
        rows.filter((row) => row.questionId === id),
      ),
    ]),
  );
  const asked = questionsAsRead(seen.questions, answers).filter(({ type }) => type !== "statement");
  return {
    response,
    answers: asked.map((question) => ({
      question,
      answer: answers[question.id] ?? null,
      itemId: items.get(question.id) ?? null,
    })),
  };
}
