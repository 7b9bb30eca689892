import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import { isoFromNow } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { isPageKey } from "../answering/page-key.ts";
import { draftHolder } from "../drafts/draft-holder.server.ts";
import { secondsOpen } from "../page-proofs/page-seal.server.ts";
import { answeredSheet } from "../quality/answered-sheet.ts";
import { receiptFor } from "../receipts/receipt.server.ts";
import { respondentContext } from "../respondents/respondent-context.server.ts";
import { InvalidAnswersError } from "../response.errors.ts";
import type { ResponseChannel, ResponseStatus } from "../response-channels.ts";
import { selectOutcomesByKey } from "../responses.repository.server.ts";
import { checkPosted } from "./check-posted.ts";
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
  /** Files that this respondent has sent, by their id. */
  uploads?: ReadonlyMap<string, StoredUpload>;
  /** The language of the page; the survey's own by default. */
  language?: string;
  /** The way it came; by a personal link or the open one by default. */
  channel?: ResponseChannel;
}

/** A response that is on disk, and where its path ended. */
export interface SubmittedResponse {
  id: string;
  receipt: string;
  status: ResponseStatus;
  /** The ending of the survey's definition; null is the thank-you text. */
  endingId: string | null;
}

/**
 * Keeps one response with all that follows from it in one transaction, which it may share with other responses, and
 * returns its receipt: when this returns, the response is on disk. The same key gives the same receipt again and writes
 * nothing. Throws InvalidAnswersError, SurveyClosedError, LinkNeededError, ForgedLinkError, AlreadyAnsweredError;
 * InvalidInputError for a key that no page of ours has made.
 */
export async function submitResponse(db: Db, submission: Submission): Promise<SubmittedResponse> {
  const { survey, idempotencyKey, personalToken, posted, uploads = new Map() } = submission;
  if (!isPageKey(idempotencyKey)) {
    throw new InvalidInputError("This page was incomplete, so nothing was sent. Please send it once more.");
  }
  const { anonymous } = survey.survey;
  const identity = { key: idempotencyKey, link: anonymous ? "" : (personalToken ?? "") };
  const hidden = ({ id }: { id: string }) => posted[id]?.values[0] ?? "";
  const context = await respondentContext(db, survey, { ...identity, hidden });
  const language = submission.language ?? survey.survey.language;
  const words = wordsOf(language);
  const checked = checkPosted(localizeSurvey(survey.survey, language), posted, {
    ...context,
    uploads,
    words,
  });
  if (!checked.ok) {
    // Sent again after it was stored, it is judged by what the first one has made known meanwhile.
    const stored = (await selectOutcomesByKey(db, survey.id, [idempotencyKey])).get(idempotencyKey);
    if (stored === undefined) throw new InvalidAnswersError(checked.errors);
    return { ...stored, receipt: await receiptFor(db, stored.id) };
  }
  const { answers, walk } = checked;
  const care = await readCare(db, submission);
  const stored = await storeTogether(db, {
    surveyId: survey.id,
    version: survey.version,
    idempotencyKey,
    holder: draftHolder(identity),
    personalId: context.customerId,
    tokenHash: anonymous && personalToken !== null ? hashToken(personalToken.slice(0, 200)) : null,
    anonymous,
    answers,
    sheet: { ...answeredSheet(survey.survey, answers), ...care },
    effects: responseEffects(survey.survey, answers),
    path: {
      ending: walk.ending,
      scores: walk.scores,
      quotas: survey.survey.quotas.filter(({ id }) => walk.quotasTouched.includes(id)),
      language,
      channel: submission.channel ?? (context.customerId === null ? "open" : "personal"),
      // No time finer than a day is kept of anonymous answers.
      startedAt: anonymous || care.seconds === null ? null : isoFromNow(-1000 * care.seconds),
      seed: context.seed,
    },
  });
  return { ...stored, receipt: await receiptFor(db, stored.id) };
}

async function readCare(db: Db, { idempotencyKey, page }: Submission) {
  if (page === undefined) return { trapped: false, opened: null, seconds: null };
  const seconds = await secondsOpen(db, idempotencyKey, page.seal);
  return { trapped: page.trap !== "", opened: seconds !== null, seconds };
}
