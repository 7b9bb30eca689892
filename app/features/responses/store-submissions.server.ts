import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import type { Answers } from "#app/features/surveys/answer-value.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { endDrafts } from "./drafts/end-drafts.server.ts";
import { AlreadyAnsweredError, ForgedLinkError, SurveyClosedError } from "./response.errors.ts";
import type { ResponseEffects } from "./response-effects.ts";
import {
  insertResponses,
  selectIdsByKey,
  selectKnownCustomers,
  selectSurveyState,
} from "./responses.repository.server.ts";
import { storeConsequences } from "./store-responses.server.ts";

/** A submission whose link and answers have been checked. */
export interface CheckedSubmission {
  surveyId: string;
  version: number;
  idempotencyKey: string;
  /** Whose draft it ends. */
  holder: string;
  /** The customer of a personal link. */
  personalId: string | null;
  answers: Answers;
  effects: ResponseEffects;
}

/** The response's id, or why there is none. */
export type Outcome = { id: string } | { error: Error };

/** Stores submissions (at most 100) in the caller's transaction with all that follows from them; one outcome each. */
export async function storeSubmissions(
  trx: Db,
  submissions: readonly CheckedSubmission[],
): Promise<Outcome[]> {
  const outcomes = new Map<CheckedSubmission, Outcome>();
  for (const surveyId of new Set(submissions.map((submission) => submission.surveyId))) {
    const ofSurvey = submissions.filter((submission) => submission.surveyId === surveyId);
    await storeForSurvey(trx, surveyId, ofSurvey, outcomes);
  }
  return submissions.map(
    (submission) => outcomes.get(submission) ?? { error: new SurveyClosedError(closed) },
  );
}

const closed = "This survey is closed.";

async function storeForSurvey(
  trx: Db,
  surveyId: string,
  submissions: readonly CheckedSubmission[],
  outcomes: Map<CheckedSubmission, Outcome>,
): Promise<void> {
  const state = await selectSurveyState(trx, surveyId);
  const respondents = state?.status === "published" ? await findRespondents(trx, submissions) : [];
  const now = nowIso();
  const rows = submissions.flatMap((submission, index) => {
    const customerId = respondents[index];
    if (customerId === undefined) return [];
    return [{ submission, response: { ...submission, id: newId(), customerId, submittedAt: now } }];
  });
  if (rows.length > 0) {
    await insertResponses(
      trx,
      rows.map(({ response }) => ({
        id: response.id,
        survey_id: surveyId,
        survey_version: response.version,
        customer_id: response.customerId,
        idempotency_key: response.idempotencyKey,
        status: "complete",
        personal: response.personalId === null ? 0 : 1,
        channel: response.personalId === null ? "open" : "personal",
        submitted_at: now,
        created_at: now,
      })),
    );
  }
  // Who asks with a key that is known gets its response, also when the survey was closed or the link forged since:
  // it was acknowledged, and only the acknowledgement was lost on the way.
  const keys = submissions.map(({ idempotencyKey }) => idempotencyKey);
  const ids = await selectIdsByKey(trx, surveyId, keys);
  for (const [index, submission] of submissions.entries()) {
    const id = ids.get(submission.idempotencyKey);
    if (id !== undefined) outcomes.set(submission, { id });
    else if (state?.status !== "published")
      outcomes.set(submission, { error: new SurveyClosedError(closed) });
    else if (respondents[index] === undefined) outcomes.set(submission, { error: new ForgedLinkError() });
    else outcomes.set(submission, { error: new AlreadyAnsweredError() });
  }
  const stored = rows.filter(
    ({ submission, response }) => ids.get(submission.idempotencyKey) === response.id,
  );
  if (state && stored.length > 0) {
    await endDrafts(
      trx,
      surveyId,
      stored.map(({ submission, response }) => ({ holder: submission.holder, responseId: response.id })),
    );
    await storeConsequences(
      trx,
      { id: surveyId, title: state.title },
      stored.map(({ response }) => response),
    );
  }
}

/**
 * Whose answer each is: a personal link names the customer, else the address that was given for this purpose, else
 * nobody (null). Undefined where the customer of a link does not exist any more.
 */
async function findRespondents(
  trx: Db,
  submissions: readonly CheckedSubmission[],
): Promise<(string | null | undefined)[]> {
  const known = await selectKnownCustomers(trx, [
    ...new Set(submissions.flatMap(({ personalId }) => personalId ?? [])),
  ]);
  const asking = submissions.filter(
    ({ personalId, effects }) => personalId === null && effects.email !== null,
  );
  const resolved =
    asking.length === 0
      ? []
      : await resolveCustomers(
          trx,
          asking.map(({ effects }) => ({ email: effects.email })),
        );
  const byEmail = new Map(asking.map((submission, index) => [submission, resolved[index]?.id ?? null]));
  return submissions.map((submission) => {
    const { personalId } = submission;
    if (personalId !== null) return known.has(personalId) ? personalId : undefined;
    return byEmail.get(submission) ?? null;
  });
}
