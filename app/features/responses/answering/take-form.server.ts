import type { PostedAnswer } from "#app/features/surveys/answer-fields.ts";
import { checkAnswer } from "#app/features/surveys/check-answer.ts";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import type { FormOutcome } from "#app/features/surveys/components/public/answer-reply.server.tsx";
import type { FormPage } from "#app/features/surveys/components/public/survey-page.server.tsx";
import { languagesOf } from "#app/features/surveys/localize-survey.ts";
import { pagesWithoutScript } from "#app/features/surveys/logic/question-pages.ts";
import { nothingKnown, type WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import type { Walk } from "#app/features/surveys/logic/walk-survey.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { walkPosted } from "#app/features/surveys/survey-answers.ts";
import { turnPage } from "#app/features/surveys/turn-page.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder, seedOf } from "../drafts/draft-holder.server.ts";
import { findDraft, saveDraft } from "../drafts/save-draft.server.ts";
import { findUploads } from "../files/answer-files.server.ts";
import { respondentContext } from "../respondent-context.server.ts";
import { InvalidAnswersError } from "../response.errors.ts";
import type { ResponseChannel } from "../response-channels.ts";
import { submitResponse } from "../submit-response.server.ts";
import type { SentFields } from "./sent-form.ts";
import { draftIdentity, hiddenAnswers, walkContextOf } from "./who-fills-in.server.ts";

/** A form as it came, of the version that was seen. */
export interface ReceivedForm {
  slug: string;
  open: PublicSurvey;
  sent: SentFields;
  posted: Readonly<Record<string, PostedAnswer>>;
  /** What was wrong with files that came with it, by question id. */
  fileErrors?: ReadonlyMap<string, string>;
}

/**
 * Takes what a page sent: goes on to the next page, back, or to another language with all of it kept, or stores the
 * answers when the path ends. Throws the errors of `submitResponse` and of `saveDraft`.
 */
export async function takeForm(db: Db, form: ReceivedForm): Promise<FormOutcome> {
  const path = await findPath(db, form);
  const { open, sent } = form;
  if (sent.go.to === "language") {
    if (path.anything) await keepDraft(db, form, path);
    return { kind: "moved", parameters: parametersFor(sent, { lang: sent.go.language, at: path.at }) };
  }
  const pages = pagesWithoutScript(open.survey, path.walk.shown).map((page) => page.map(({ id }) => id));
  const step = turnPage(pages, path, sent.go.to);
  if (sent.go.to !== "back") {
    const errors = wrongOnPage(form, path);
    if (errors.size > 0) return { kind: "wrong", page: pageAgain(form, path, errors) };
  }
  if (step.kind !== "end") {
    await keepDraft(db, form, path);
    return { kind: "moved", parameters: parametersFor(sent, { lang: sent.language, at: step.at }) };
  }
  return submit(db, form, path);
}

/** Keeps what was entered so far, and nothing else. */
export async function keepForm(db: Db, form: ReceivedForm): Promise<void> {
  await keepDraft(db, form, await findPath(db, form));
}

/** The page as it was sent, with what is wrong with it or why it was not taken. */
function pageAgain(
  { slug, open, sent }: ReceivedForm,
  { context, entered, uploads, at }: Pick<FormPath, "context" | "entered" | "uploads" | "at">,
  errors: ReadonlyMap<string, string>,
): FormPage {
  const first = open.survey.questions.find(({ id }) => errors.has(id))?.id;
  const language = chooseLanguage(languagesOf(open.survey), sent.language, null);
  const { key, seal, link, via } = sent;
  return {
    slug,
    open,
    language,
    hidden: { key, seal, link, via },
    state: {
      context,
      entered: { posted: entered, errors },
      at: first ?? at,
      known: new Set(),
      uploads,
    },
    returned: true,
    savedAt: null,
  };
}

/** The page as it was sent, when nothing could be looked up; `notice` says why it was not taken. */
export function pageAsSent(form: ReceivedForm, notice: string): FormPage {
  const { open, sent, posted } = form;
  const context = { ...nothingKnown, seed: seedOf(draftIdentity(open, sent)) };
  const at = [...(sent.asked ?? [])][0] ?? null;
  const page = pageAgain(form, { context, entered: posted, uploads: new Map(), at }, new Map());
  return { ...page, state: { ...page.state, entered: { ...page.state.entered, notice } } };
}

/** Where in a survey the sender of a form is. */
interface FormPath {
  customerId: string | null;
  context: WalkContext;
  /** All that was entered: on this page and on those before. */
  entered: Readonly<Record<string, PostedAnswer>>;
  uploads: ReadonlyMap<string, StoredUpload>;
  walk: Walk;
  asked: ReadonlySet<string>;
  seen: ReadonlySet<string>;
  /** A question of the page that was sent. */
  at: string | null;
  /** Something was entered at all. */
  anything: boolean;
}

async function findPath(db: Db, { open, sent, posted }: ReceivedForm): Promise<FormPath> {
  const { survey } = open;
  const identity = draftIdentity(open, sent);
  const hidden = hiddenAnswers(open, ({ id }) => posted[id]?.values[0] ?? "");
  const found = await respondentContext(db, open, {
    ...identity,
    hidden: ({ id }) => hidden[id]?.values[0] ?? "",
  });
  const context = walkContextOf(found);
  const draft = sent.asked === null ? undefined : await findDraft(db, open.id, identity);
  const uploads = await findUploads(db, survey, open.id, draftHolder(identity));
  const asked = sent.asked ?? new Set(survey.questions.map(({ id }) => id));
  const came = Object.entries(posted).filter(([id, answer]) => asked.has(id) || isEntered(answer));
  const entered = { ...draft?.answers, ...Object.fromEntries(came) };
  return {
    customerId: found.customerId,
    context,
    entered,
    uploads,
    walk: walkPosted(survey, entered, { ...context, uploads }),
    asked,
    seen: new Set([...Object.keys(draft?.answers ?? {}), ...asked]),
    at: [...asked][0] ?? null,
    anything: draft !== undefined || Object.values(posted).some(isEntered),
  };
}

function isEntered({ values, other, parts = {} }: PostedAnswer): boolean {
  return [...values, other, ...Object.values(parts)].some((text) => text.trim() !== "");
}

function wrongOnPage({ open, fileErrors }: ReceivedForm, path: FormPath): Map<string, string> {
  const errors = new Map(fileErrors);
  for (const question of path.walk.shown) {
    const posted = path.entered[question.id];
    if (!path.asked.has(question.id) || posted === undefined || errors.has(question.id)) continue;
    const options = { required: path.walk.required.has(question.id), uploads: path.uploads };
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
  const hiddenIds = open.survey.questions.flatMap(({ id, type }) => (type === "hidden" ? [id] : []));
  await saveDraft(db, {
    surveyId: open.id,
    version: open.version,
    identity: draftIdentity(open, sent),
    customerId: path.customerId,
    language: chooseLanguage(languagesOf(open.survey), sent.language, null),
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
    const { receipt } = await submitResponse(db, {
      survey: open,
      idempotencyKey: sent.key,
      personalToken: sent.link || null,
      page: { seal: sent.seal, trap: sent.trap },
      posted,
      uploads: path.uploads,
      language: chooseLanguage(languagesOf(open.survey), sent.language, null),
      channel: channelOf(open, sent),
    });
    return { kind: "stored", receipt };
  } catch (error) {
    if (!(error instanceof InvalidAnswersError)) throw error;
    return { kind: "wrong", page: pageAgain(form, path, error.fieldErrors) };
  }
}

const ways: readonly ResponseChannel[] = ["embed", "kiosk", "email"];

function channelOf({ survey }: PublicSurvey, { via, link }: SentFields): ResponseChannel {
  const byOther = ways.find((way) => way === via);
  return byOther ?? (link === "" || survey.anonymous ? "open" : "personal");
}

function parametersFor(
  { key, link, via }: SentFields,
  { lang, at }: { lang: string; at: string | null },
): Record<string, string> {
  return { link, via, lang, draft: key, at: at ?? "" };
}
