import { checkAnswer } from "#app/features/surveys/answers/check-answer.ts";
import type { FormOutcome } from "#app/features/surveys/components/public/answer-reply.server.tsx";
import { pagesWithoutScript } from "#app/features/surveys/logic/question-pages.ts";
import { turnPage } from "#app/features/surveys/public-page/turn-page.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { SurveyClosedError } from "#app/features/surveys/settings/survey-closed.error.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { languagesOf, localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { paths, withQuery } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { saveDraft } from "../drafts/save-draft.server.ts";
import { requireWork, WorkDemandedError } from "../page-proofs/proof-of-work.server.ts";
import { InvalidAnswersError } from "../response.errors.ts";
import type { ResponseChannel } from "../response-channels.ts";
import { type SubmittedResponse, submitResponse } from "../submitting/submit-response.server.ts";
import { type FormPath, findPath, type ReceivedForm } from "./form-path.server.ts";
import { pageAgain, pageWithWork } from "./page-again.server.ts";
import { isPageKey } from "./page-key.ts";
import { endingInAddress } from "./reached-ending.server.ts";
import type { SentFields } from "./sent-form.ts";
import { draftIdentity, surroundingsOfForm } from "./who-fills-in.server.ts";

/**
 * Takes what a page sent: goes on to the next page, back, or to another language with all of it kept, or stores the
 * answers when the path ends. Throws the errors of `submitResponse` and of `saveDraft`.
 */
export async function takeForm(db: Db, form: ReceivedForm): Promise<FormOutcome> {
  const path = await findPath(db, form);
  const { open, sent } = form;
  if (sent.go.to === "language") {
    if (path.anything) await keepDraft(db, form, path);
    return { kind: "on", next: pageAddress(form, { lang: sent.go.language, at: path.at }) };
  }
  const pages = pagesWithoutScript(open.survey, path.walk.shown).map((page) => page.map(({ id }) => id));
  const step = turnPage(pages, path, sent.go.to);
  if (sent.go.to !== "back") {
    const errors = wrongOnPage(form, path);
    if (errors.size > 0) return { kind: "wrong", page: pageAgain(form, path, errors) };
  }
  if (step.kind !== "end") {
    await keepDraft(db, form, path);
    return { kind: "on", next: pageAddress(form, { lang: sent.language, at: step.at }) };
  }
  if (!form.crowded) return submit(db, form, path);
  try {
    await requireWork(db, sent.key, sent);
  } catch (error) {
    if (!(error instanceof WorkDemandedError)) throw error;
    return { kind: "again", error, status: 429, page: pageWithWork(form, path, error) };
  }
  return submit(db, form, path);
}

/** Keeps what was entered so far, and nothing else. */
export async function keepForm(db: Db, form: ReceivedForm): Promise<void> {
  await keepDraft(db, form, await findPath(db, form));
}

function wrongOnPage({ open, sent, fileErrors }: ReceivedForm, path: FormPath): Map<string, string> {
  const errors = new Map(fileErrors);
  const language = languageOf(open, sent);
  const shown = new Set(path.walk.shown.map(({ id }) => id));
  for (const question of localizeSurvey(open.survey, language).questions) {
    const posted = path.entered[question.id];
    if (!shown.has(question.id) || !path.asked.has(question.id) || errors.has(question.id)) continue;
    if (posted === undefined) continue;
    const required = path.walk.required.has(question.id);
    const options = { required, uploads: path.uploads, words: wordsOf(language) };
    const checked = checkAnswer(question, posted, options);
    if (!checked.ok) errors.set(question.id, checked.message);
  }
  return new Map(
    open.survey.questions.flatMap(({ id }) => {
      const message = errors.get(id);
      return message === undefined ? [] : [[id, message] as const];
    }),
  );
}

async function keepDraft(db: Db, { open, sent, posted }: ReceivedForm, path: FormPath): Promise<void> {
  if (open.closed !== null) throw new SurveyClosedError(open.closed);
  // A draft under a key that anybody could think of would be anybody's.
  if (!isPageKey(sent.key)) throw new InvalidInputError("This page was incomplete, so nothing was kept.");
  const hiddenIds = open.survey.questions.flatMap(({ id, type }) => (type === "hidden" ? [id] : []));
  await saveDraft(db, {
    surveyId: open.id,
    version: open.version,
    identity: draftIdentity(open, sent),
    customerId: path.customerId,
    language: languageOf(open, sent),
    channel: channelOf(open, sent),
    hidden: { ...path.context.hidden },
    posted: { ...posted },
    asked: new Set([...path.asked, ...hiddenIds]),
  });
}

async function submit(db: Db, form: ReceivedForm, path: FormPath): Promise<FormOutcome> {
  const { open, sent } = form;
  const shown = new Set(path.walk.shown.map(({ id }) => id));
  // What was entered on an earlier page may not be asked any more; what this page says has to fit.
  const posted = Object.fromEntries(
    Object.entries(path.entered).filter(([id]) => Object.hasOwn(form.posted, id) || shown.has(id)),
  );
  try {
    const language = languageOf(open, sent);
    const stored = await submitResponse(db, {
      survey: open,
      idempotencyKey: sent.key,
      personalToken: sent.link || null,
      page: { seal: sent.seal, trap: sent.trap },
      posted,
      uploads: path.uploads,
      language,
      channel: channelOf(open, sent),
    });
    return { kind: "on", next: await thanksAddress(db, form, stored, language) };
  } catch (error) {
    if (!(error instanceof InvalidAnswersError)) throw error;
    return { kind: "wrong", page: pageAgain(form, path, error.fieldErrors) };
  }
}

function languageOf({ survey }: PublicSurvey, sent: SentFields): string {
  return chooseLanguage(languagesOf(survey), sent.language, null);
}

const ways: readonly ResponseChannel[] = ["embed", "kiosk", "email"];

function channelOf({ survey }: PublicSurvey, { via, link }: SentFields): ResponseChannel {
  const byOther = ways.find((way) => way === via);
  return byOther ?? (link === "" || survey.anonymous ? "open" : "personal");
}

function pageAddress(
  { slug, sent: { key, link, via } }: ReceivedForm,
  { lang, at }: { lang: string; at: string | null },
): string {
  return withQuery(paths.publicSurvey(slug), { link, via, lang, draft: key, at });
}

/** Where somebody arrives after answering. A kiosk shows the next person nothing that leads to the former one's answers. */
async function thanksAddress(
  db: Db,
  form: ReceivedForm,
  { receipt, status, endingId }: SubmittedResponse,
  lang: string,
): Promise<string> {
  const { slug, open, sent, posted } = form;
  const surroundings = surroundingsOfForm(form);
  if (surroundings.kind !== "kiosk") {
    return paths.surveyThanks(slug, { receipt, via: surroundings.kind === "embed" ? sent.via : null });
  }
  const fixed = open.survey.questions.flatMap((question) =>
    question.type === "hidden" ? [[question.parameter, posted[question.id]?.values[0]] as const] : [],
  );
  const ended = await endingInAddress(db, open.id, { version: open.version, status, endingId });
  return paths.surveyThanks(slug, { ...Object.fromEntries(fixed), via: sent.via, lang, ...ended });
}
