import type { FormPage } from "#app/features/surveys/components/public/survey-page.server.tsx";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { failureWordsOf } from "#app/features/surveys/public-words/failure-words.ts";
import { languagesOf } from "#app/features/surveys/translations/localize-survey.ts";
import { seedOf } from "../drafts/draft-holder.server.ts";
import type { WorkDemandedError } from "../page-proofs/proof-of-work.server.ts";
import type { FormPath, ReceivedForm } from "./form-path.server.ts";
import { draftIdentity, surroundingsOfForm } from "./who-fills-in.server.ts";

/** The page as it was sent, with what is wrong with it or why it was not taken. */
export function pageAgain(
  form: ReceivedForm,
  { context, entered, uploads, at }: Pick<FormPath, "context" | "entered" | "uploads" | "at">,
  errors: ReadonlyMap<string, string>,
): FormPage {
  const { slug, open, sent } = form;
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
    surroundings: surroundingsOfForm(form),
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

/** The page as it was sent, with a puzzle that has to be solved first. */
export function pageWithWork(form: ReceivedForm, path: FormPath, { challenge }: WorkDemandedError): FormPage {
  // The last page in view: its button sends the answers.
  const page = pageAgain(form, { ...path, at: [...path.asked].at(-1) ?? null }, new Map());
  const entered = { ...page.state.entered, notice: failureWordsOf(page.language).work };
  return { ...page, hidden: { ...page.hidden, challenge }, state: { ...page.state, entered } };
}
