import type { PostedAnswer } from "#app/features/surveys/answer-fields.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { checkAnswers } from "#app/features/surveys/survey-answers.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder } from "./drafts/draft-holder.server.ts";
import { secondsOpen } from "./page-seal.server.ts";
import { readPersonalToken } from "./personal-links.server.ts";
import { answeredSheet } from "./quality/answered-sheet.ts";
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
  /** What the page sent along of how it was filled in: its seal, and what stands in the field that nobody sees. */
  page?: { seal: string; trap: string };
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
  const { anonymous } = survey.survey;
  const personalId =
    personalToken === null || anonymous ? null : await readPersonalToken(db, survey.id, personalToken);
  const checked = checkAnswers(survey.survey, posted);
  if (!checked.ok) throw new InvalidAnswersError(checked.errors);
  const effects = responseEffects(survey.survey, checked.answers);

  const { id: surveyId, version } = survey;
  const { answers } = checked;
  const link = anonymous ? "" : (personalToken ?? "");
  const holder = draftHolder({ key: idempotencyKey, link });
  const id = await storeTogether(db, {
    surveyId,
    version,
    idempotencyKey,
    holder,
    personalId,
    tokenHash: anonymous && personalToken !== null ? hashToken(personalToken.slice(0, 200)) : null,
    anonymous,
    answers,
    sheet: { ...answeredSheet(survey.survey, answers), ...(await readCare(db, submission)) },
    effects,
  });
  return { id, receipt: await receiptFor(db, id) };
}

async function readCare(db: Db, { idempotencyKey, page }: Submission) {
  if (page === undefined) return { trapped: false, opened: null, seconds: null };
  const seconds = await secondsOpen(db, idempotencyKey, page.seal);
  return { trapped: page.trap !== "", opened: seconds !== null, seconds };
}
