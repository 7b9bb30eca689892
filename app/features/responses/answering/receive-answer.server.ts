import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import type { FormOutcome } from "#app/features/surveys/components/public/answer-reply.server.tsx";
import { failureNotice } from "#app/features/surveys/public-page/failure-notice.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { languagesOf } from "#app/features/surveys/translations/localize-survey.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import { toResponse } from "#app/lib/http.server.ts";
import type { FormFile } from "#app/lib/receive-files.server.ts";
import type { Db } from "#db/client.server.ts";
import { requireSentLink } from "../personal-links/sent-link.server.ts";
import { selectIdsByKey } from "../responses.repository.server.ts";
import type { ReceivedForm } from "./form-path.server.ts";
import { pageAsSent } from "./page-again.server.ts";
import { keepFormFiles } from "./receive-file.server.ts";
import { type SentFields, sentFields } from "./sent-form.ts";
import { keepForm, takeForm } from "./take-form.server.ts";
import { surroundingsOfForm } from "./who-fills-in.server.ts";

/** A posted form, and what the server in front found out about who sends it. */
export interface Posting {
  values: FormValues;
  files?: readonly FormFile[];
  /** Seconds that this network has to wait; null when it may send. */
  retryAfter: number | null;
  /** Many answers come from this network. */
  isCrowded: boolean;
}

/** Failures that pass: too many requests, a locked database, a full disk. */
const PASSING = new Set([429, 503, 507]);

/**
 * Takes a form that a survey's page posted. What was expected to go wrong is an outcome that holds all that was typed;
 * throws NotFoundError without such a survey, and anything unexpected.
 */
export async function receiveAnswer(db: Db, slug: string, posting: Posting): Promise<FormOutcome> {
  const form = await readPosting(db, slug, posting);
  const { sent, open } = form;
  try {
    refuseTooMany(posting);
    // What was acknowledged stays so: sent again, it brings a link that is used up, or that was not needed then.
    const isStored =
      open.onlyByLink && sent.go.to === "send" && (await selectIdsByKey(db, open.id, [sent.key])).size > 0;
    if (!isStored) await requireSentLink(db, open, sent.link);
    const files = await keepFormFiles(db, form, posting.files ?? []);
    return await takeForm(db, files);
  } catch (error) {
    const { status } = toResponse(error);
    const language = chooseLanguage(languagesOf(open.survey), sent.language, null);
    if (!PASSING.has(status))
      return {
        kind: "refused",
        error,
        language,
        kept: { open, posted: form.posted },
        surroundings: surroundingsOfForm(form),
      };
    // A database speaks in codes; what they mean to somebody who answers is said in one place.
    const message = error instanceof Error ? error.message : "";
    const page = pageAsSent(form, failureNotice(error, language, { status, message }).message);
    return { kind: "again", error, status, page };
  }
}

/** Keeps what was entered so far, in the background. Throws as `receiveAnswer` does, and what it makes an outcome. */
export async function keepAnswer(db: Db, slug: string, posting: Posting): Promise<void> {
  refuseTooMany(posting);
  const form = await readPosting(db, slug, posting);
  await requireSentLink(db, form.open, form.sent.link);
  await keepForm(db, form);
}

async function readPosting(db: Db, slug: string, { values, isCrowded }: Posting): Promise<ReceivedForm> {
  const sent: SentFields = sentFields(values);
  const open = await getPublicSurvey(db, slug, Number.isNaN(sent.version) ? undefined : sent.version);
  return { slug, open, sent, posted: postedAnswers(open.survey, values), crowded: isCrowded };
}

function refuseTooMany({ retryAfter }: Posting): void {
  if (retryAfter === null) return;
  throw new TooManyRequestsError("Too many answers come from your network just now.", retryAfter);
}
