import { noteArrivals } from "#app/features/customers/customers.service.server.ts";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { SurveyClosedError } from "#app/features/surveys/settings/survey-closed.error.ts";
import { findDoor } from "#app/features/surveys/surveys.service.server.ts";
import { dayOf, nowIso } from "#app/lib/clock.ts";
import { isTimeless, newId, newTimelessId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { scatterRows } from "../anonymous/scatter-rows.repository.server.ts";
import { endDrafts } from "../drafts/end-drafts.server.ts";
import { addFingerprints } from "../quality/fingerprints.repository.server.ts";
import {
  fingerprintCounts,
  type Judged,
  judgeSubmissions,
  type OwnSheet,
} from "../quality/judge-submissions.server.ts";
import { refuseOverQuota } from "../quotas/refuse-over-quota.server.ts";
import { findRespondents, type SaidRespondent } from "../respondents/find-respondents.server.ts";
import { AlreadyAnsweredError } from "../response.errors.ts";
import {
  insertAnswers,
  insertResponses,
  type StoredOutcome,
  selectOutcomesByKey,
} from "../responses.repository.server.ts";
import type { ResponseEffects } from "./response-effects.ts";
import { answerRows, storeConsequences } from "./store-responses.server.ts";
import { pathColumns, type SubmittedPath } from "./submitted-path.ts";

/** A submission whose link and answers have been checked. */
export interface CheckedSubmission {
  surveyId: string;
  version: number;
  idempotencyKey: string;
  /** Whose draft it ends. */
  holder: string;
  /** The customer of a personal link; null in an anonymous survey. */
  personalId: string | null;
  /** The hash of the one-time token of an anonymous survey; null without one. */
  tokenHash: string | null;
  anonymous: boolean;
  answers: Answers;
  sheet: OwnSheet;
  effects: ResponseEffects;
  path: SubmittedPath;
}

/** The stored response and where its path ended, or why there is none. */
export type Outcome = StoredOutcome | { error: Error };

/** Stores submissions (at most 100) in the caller's transaction with all that follows from them; one outcome each. */
export async function storeSubmissions(
  trx: Db,
  submissions: readonly CheckedSubmission[],
): Promise<Outcome[]> {
  const outcomes = new Map<CheckedSubmission, Outcome>();
  // In one order for everybody: two transactions never wait for the places of each other's surveys.
  for (const surveyId of [...new Set(submissions.map((submission) => submission.surveyId))].sort()) {
    const ofSurvey = submissions.filter((submission) => submission.surveyId === surveyId);
    await storeForSurvey(trx, surveyId, ofSurvey, outcomes);
  }
  return submissions.map(
    (submission) => outcomes.get(submission) ?? { error: new SurveyClosedError({ why: "ended" }) },
  );
}

async function storeForSurvey(
  trx: Db,
  surveyId: string,
  submissions: readonly CheckedSubmission[],
  outcomes: Map<CheckedSubmission, Outcome>,
): Promise<void> {
  const door = await findDoor(trx, "id", surveyId);
  const closed = door ? door.closed : ({ why: "ended" } as const);
  const onlyByLink = door?.settings.onlyByLink ?? false;
  const judged =
    closed === null
      ? await judgeSubmissions(
          trx,
          surveyId,
          submissions.map(({ sheet }) => sheet),
        )
      : [];
  const respondents =
    closed === null
      ? await findRespondents(trx, surveyId, saidRespondents(submissions, judged), { onlyByLink })
      : [];
  const now = nowIso();
  const rows = submissions.flatMap((submission, index) => {
    const respondent = respondents[index];
    const quality = judged[index];
    if (!respondent || !quality || "error" in respondent) return [];
    const { customerId, cameFor } = respondent;
    const response = { ...submission, customerId, ...identityOf(submission, now) };
    return [{ submission, quality, cameFor, response }];
  });
  if (rows.length > 0) {
    await insertResponses(
      trx,
      rows.map(({ response, quality }) => ({
        id: response.id,
        survey_id: surveyId,
        survey_version: response.version,
        customer_id: response.customerId,
        idempotency_key: response.idempotencyKey,
        personal: response.personalId === null ? 0 : 1,
        submitted_at: response.submittedAt,
        created_at: response.submittedAt,
        ...pathColumns(response.path),
        quality: quality.score,
        quality_reasons: JSON.stringify(quality.reasons),
        set_aside: quality.setAside ? 1 : 0,
      })),
    );
  }
  // Who asks with a key that is known gets its response, also when the survey was closed or the link forged since:
  // it was acknowledged, and only the acknowledgement was lost on the way.
  const keys = submissions.map(({ idempotencyKey }) => idempotencyKey);
  const known = await selectOutcomesByKey(trx, surveyId, keys);
  const notAsked = new SurveyClosedError(closed ?? { why: "ended" });
  for (const [index, submission] of submissions.entries()) {
    const outcome = known.get(submission.idempotencyKey);
    const respondent = respondents[index];
    if (outcome !== undefined) outcomes.set(submission, outcome);
    else if (respondent === undefined) outcomes.set(submission, { error: notAsked });
    else if ("error" in respondent) outcomes.set(submission, respondent);
    else outcomes.set(submission, { error: new AlreadyAnsweredError() });
  }
  const stored = rows.filter(
    ({ submission, response }) => known.get(submission.idempotencyKey)?.id === response.id,
  );
  await noteArrivals(
    trx,
    "response",
    stored.map(({ response, cameFor }) => ({ recordId: response.id, cameFor })),
  );
  const tooMany = await refuseOverQuota(
    trx,
    surveyId,
    // What is set aside takes nobody's place.
    stored.filter(({ quality }) => !quality.setAside).map(({ response }) => response),
    door?.settings.responseLimit ?? null,
  );
  for (const { submission, response } of stored) {
    const endedAt = tooMany.get(response.id);
    if (endedAt !== undefined) outcomes.set(submission, { id: response.id, ...endedAt });
  }
  if (door && stored.length > 0) {
    await endDrafts(
      trx,
      surveyId,
      stored.map(({ submission, response }) => ({
        holder: submission.holder,
        responseId: response.id,
        answers: submission.answers,
      })),
    );
    await addFingerprints(trx, surveyId, fingerprintCounts(stored.map(({ quality }) => quality)));
    const counted = stored.filter(({ quality }) => !quality.setAside);
    await storeConsequences(
      trx,
      { id: surveyId, title: door.title },
      counted.map(({ response }) => response),
    );
    const setAside = stored.filter(({ quality }) => quality.setAside);
    await insertAnswers(
      trx,
      setAside.flatMap(({ response }) => answerRows(surveyId, response)),
    );
    await scatterRows(trx, stored.map(({ response }) => response.id).filter(isTimeless));
  }
}

/** Whoever is set aside is not made a customer by the address that was typed. */
function saidRespondents(
  submissions: readonly CheckedSubmission[],
  judged: readonly Judged[],
): SaidRespondent[] {
  return submissions.map((submission, index) => ({
    ...submission,
    email: judged[index]?.setAside ? null : submission.effects.email,
  }));
}

/** Of an anonymous response neither id nor time says when it was given, but for the day. */
function identityOf({ anonymous }: CheckedSubmission, now: string): { id: string; submittedAt: string } {
  return anonymous ? { id: newTimelessId(), submittedAt: dayOf(now) } : { id: newId(), submittedAt: now };
}
