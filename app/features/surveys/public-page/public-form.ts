import { answersSoFar } from "../answers/answers-so-far.ts";
import type { StoredUpload } from "../checks/check-files.ts";
import { pathWords } from "../logic/pipe.ts";
import { moreMayFollow, pagesWithoutScript } from "../logic/question-pages.ts";
import { nothingKnown, type WalkContext } from "../logic/walk-context.ts";
import { walkSurvey } from "../logic/walk-survey.ts";
import { wordsOf } from "../public-words/public-words.ts";
import { isAnswered } from "../question-words.ts";
import type { Survey } from "../survey.schema.ts";
import { languagesOf } from "../translations/localize-survey.ts";
import { type Entered, type FormView, nothingEntered } from "./form-view.ts";

/** Who answers, and how far they have come. */
export interface FormState {
  context: WalkContext;
  entered: Entered;
  /** A question of the page to show; null for the first page. */
  at: string | null;
  /** Questions that are filled in with what is known. */
  known: ReadonlySet<string>;
  uploads: ReadonlyMap<string, StoredUpload>;
}

/** Somebody who opens the survey and of whom nothing is known. */
export const opening: FormState = {
  context: nothingKnown,
  entered: nothingEntered,
  at: null,
  known: new Set(),
  uploads: new Map(),
};

/**
 * The page of a survey (whose texts are in the respondent's language already) that somebody sees now. It is drawn for
 * browsers without scripts, for which questions that depend on an answer begin a page after it.
 */
export function formView(survey: Survey, language: string, state: FormState): FormView {
  const { context, entered, uploads } = state;
  const walk = walkSurvey(survey, answersSoFar(survey, entered.posted, uploads), context);
  const pages = pagesWithoutScript(survey, walk.shown);
  const page = Math.max(
    0,
    pages.findIndex((questions) => questions.some(({ id }) => id === state.at)),
  );
  const counted = walk.shown.filter(({ type }) => isAnswered(type));
  return {
    survey,
    words: wordsOf(language),
    language,
    languages: languagesOf(survey),
    asked: new Set((pages[page] ?? []).map(({ id }) => id)),
    numbers: new Map(counted.map(({ id }, index) => [id, index + 1])),
    required: walk.required,
    page,
    pages: Math.max(1, pages.length),
    moreMayFollow: moreMayFollow(survey, pages[page] ?? [], walk.shown),
    seed: context.seed,
    said: pathWords(survey.questions, walk, context),
    known: state.known,
    files: new Map([...uploads].map(([id, { name }]) => [id, name])),
    entered,
  };
}

/** The survey with every question in view, before anybody has answered: for previews. */
export function wholeView(survey: Survey, language = survey.language): FormView {
  const view = formView(survey, language, opening);
  const counted = survey.questions.filter(({ type }) => isAnswered(type));
  return {
    ...view,
    asked: new Set(survey.questions.map(({ id }) => id)),
    numbers: new Map(counted.map(({ id }, index) => [id, index + 1])),
    required: new Set(counted.filter(({ required }) => required).map(({ id }) => id)),
    page: 0,
    pages: 1,
    moreMayFollow: false,
  };
}
