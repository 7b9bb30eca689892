import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError, isExpectedError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { FormFile } from "#app/lib/receive-files.server.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder } from "../drafts/draft-holder.server.ts";
import { keepAnswerFile } from "../files/answer-files.server.ts";
import { readPersonalToken } from "../personal-links/personal-links.server.ts";
import { requireSentLink } from "../personal-links/sent-link.server.ts";
import type { ReceivedForm } from "./form-path.server.ts";
import { sentFields } from "./sent-form.ts";
import { draftIdentity } from "./who-fills-in.server.ts";

/**
 * Keeps one file that a page's script sends ahead, and returns its id. Throws InvalidInputError, ForgedLinkError,
 * LinkNeededError.
 */
export async function receiveFile(
  db: Db,
  slug: string,
  values: FormValues,
  files: readonly FormFile[],
): Promise<string> {
  const sent = sentFields(values);
  const open = await getPublicSurvey(db, slug, Number.isNaN(sent.version) ? undefined : sent.version);
  const question = open.survey.questions.find(({ id }) => id === values.question);
  const file = files[0];
  if (open.closed || question?.type !== "file" || file === undefined || sent.key.length < 16) {
    throw new InvalidInputError("A file for one of the survey's questions is expected here.");
  }
  await requireSentLink(db, open, sent.link);
  const identity = draftIdentity(open, sent);
  if (identity.link !== "") await readPersonalToken(db, open.id, identity.link);
  return keepAnswerFile(db, { surveyId: open.id, holder: draftHolder(identity), question }, file);
}

/** Keeps the files that came with a form; their ids are among the answers then, what was wrong beside them. */
export async function keepFormFiles(
  db: Db,
  form: ReceivedForm,
  files: readonly FormFile[],
): Promise<ReceivedForm> {
  if (files.length === 0) return form;
  const holder = draftHolder(draftIdentity(form.open, form.sent));
  const posted = { ...form.posted };
  const fileErrors = new Map<string, string>();
  for (const file of files) {
    const id = /^answers\[(.+)\]$/.exec(file.field)?.[1];
    const question = form.open.survey.questions.find((candidate) => candidate.id === id);
    if (question?.type !== "file") continue;
    try {
      const kept = await keepAnswerFile(db, { surveyId: form.open.id, holder, question }, file);
      const before = posted[question.id] ?? { values: [], other: "" };
      posted[question.id] = { ...before, values: [...before.values, kept] };
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      fileErrors.set(question.id, error.message);
    }
  }
  return { ...form, posted, fileErrors };
}
