import type { PostedAnswer } from "#app/features/surveys/answer-fields.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { checkAnswers } from "#app/features/surveys/survey-answers.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder } from "./drafts/draft-holder.server.ts";
import { readPersonalToken } from "./personal-links.server.ts";
import { receiptFor } from "./receipt.server.ts";
import { InvalidAnswersError } from "./response.errors.ts";
import { responseEffects } from "./response-effects.ts";
import { storeTogether } from "./submission-queue.server.ts";

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
 * Keeps one response with all that follows from it in one transaction, which it may share with other responses, and
 * returns its receipt: when this returns, the response is on disk. The same key gives the same receipt again and writes nothing.
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

  const { id: surveyId, version } = survey;
  const { answers } = checked;
  const holder = draftHolder({ key: idempotencyKey, link: personalToken ?? "" });
  const id = await storeTogether(db, {
    surveyId,
    version,
    idempotencyKey,
    holder,
    personalId,
    answers,
    effects,
  });
  return { id, receipt: await receiptFor(db, id) };
}
