import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import type { PostedAnswer } from "#app/features/surveys/answer-fields.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { checkAnswers } from "#app/features/surveys/survey-answers.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { readPersonalToken } from "./personal-links.server.ts";
import { receiptFor } from "./receipt.server.ts";
import {
  AlreadyAnsweredError,
  ForgedLinkError,
  InvalidAnswersError,
  SurveyClosedError,
} from "./response.errors.ts";
import { responseEffects } from "./response-effects.ts";
import {
  insertResponses,
  selectIdsByKey,
  selectKnownCustomers,
  selectSurveyState,
} from "./responses.repository.server.ts";
import { storeConsequences } from "./store-responses.server.ts";

/** Answers as they came, to the version of the survey that the respondent saw. */
export interface Submission {
  survey: PublicSurvey;
  /** Made with the page; the same key is the same response, however often it is sent. */
  idempotencyKey: string;
  /** The token of a personal link; null on the open link. */
  personalToken: string | null;
  posted: Record<string, PostedAnswer>;
}

const keyPattern = /^[A-Za-z0-9-]{16,64}$/;

/**
 * Keeps one response with all that follows from it in one transaction, and returns its receipt: when this returns,
 * the response is on disk. The same key gives the same receipt again and writes nothing.
 * Throws InvalidAnswersError, SurveyClosedError, ForgedLinkError, AlreadyAnsweredError; InvalidInputError for a key
 * that no page of ours has made.
 */
export async function submitResponse(
  db: Db,
  submission: Submission,
): Promise<{ id: string; receipt: string }> {
  const { survey, idempotencyKey, personalToken, posted } = submission;
  if (!keyPattern.test(idempotencyKey)) {
    throw new InvalidInputError("This page was incomplete, so nothing was sent. Please send it once more.");
  }
  const personalId = personalToken === null ? null : await readPersonalToken(db, survey.id, personalToken);
  const checked = checkAnswers(survey.survey, posted);
  if (!checked.ok) throw new InvalidAnswersError(checked.errors);
  const effects = responseEffects(survey.survey, checked.answers);

  const id = await db.transaction().execute(async (trx) => {
    const state = await selectSurveyState(trx, survey.id);
    const sentBefore = async () =>
      (await selectIdsByKey(trx, survey.id, [idempotencyKey])).get(idempotencyKey);
    if (state?.status !== "published") {
      // Acknowledged, but the acknowledgement was lost on the way: closing the survey since does not undo it.
      const earlier = await sentBefore();
      if (earlier !== undefined) return earlier;
      throw new SurveyClosedError("This survey is closed.");
    }
    const customerId = await findRespondent(trx, personalId, effects.email);
    const response = { id: newId(), customerId, submittedAt: nowIso(), answers: checked.answers, effects };
    const inserted = await insertResponses(trx, [
      {
        id: response.id,
        survey_id: survey.id,
        survey_version: survey.version,
        customer_id: customerId,
        idempotency_key: idempotencyKey,
        status: "complete",
        personal: personalId === null ? 0 : 1,
        submitted_at: response.submittedAt,
        created_at: response.submittedAt,
      },
    ]);
    if (inserted === 0) {
      const earlier = await sentBefore();
      if (earlier !== undefined) return earlier;
      throw new AlreadyAnsweredError();
    }
    await storeConsequences(trx, { id: survey.id, title: state.title }, [response]);
    return response.id;
  });
  return { id, receipt: await receiptFor(db, id) };
}

/** A personal link names the customer; else the address that was given for this purpose; else nobody. */
async function findRespondent(
  trx: Db,
  personalId: string | null,
  email: string | null,
): Promise<string | null> {
  if (personalId !== null) {
    const known = await selectKnownCustomers(trx, [personalId]);
    if (!known.has(personalId)) throw new ForgedLinkError();
    return personalId;
  }
  return email === null ? null : ((await resolveCustomer(trx, { email }))?.id ?? null);
}
