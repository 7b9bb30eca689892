import type { Db } from "#db/client.server.ts";
import { getSurvey } from "../surveys.service.server.ts";
import { languagesOf } from "./localize-survey.ts";
import { type TranslationState, translationState } from "./survey-translations.ts";
import { type TextsToShow, type TranslationPage, textsToShow, translationPage } from "./translation-page.ts";

/** What the page of translations shows. */
export interface TranslationsView {
  id: string;
  title: string;
  revision: number;
  ownLanguage: string;
  /** The survey's own first, which has no state. */
  languages: { tag: string; state: TranslationState | null }[];
  /** The language that is being translated into; null where there is none but the survey's own. */
  language: string | null;
  show: TextsToShow;
  after: string | null;
  page: TranslationPage;
}

/** The languages of a survey and one page of texts in one of them, as an address asks for them. Throws NotFoundError. */
export async function viewTranslations(
  db: Db,
  surveyId: string,
  query: URLSearchParams,
): Promise<TranslationsView> {
  const { id, survey, revision } = await getSurvey(db, surveyId);
  const [ownLanguage = "", ...others] = languagesOf(survey);
  const language = others.find((tag) => tag === query.get("language")) ?? others[0] ?? null;
  const after = query.get("after");
  const show = textsToShow.find((texts) => texts === query.get("show")) ?? "all";
  return {
    id,
    title: survey.title,
    revision,
    ownLanguage,
    languages: [
      { tag: ownLanguage, state: null },
      ...others.map((tag) => ({ tag, state: translationState(survey, tag) })),
    ],
    language,
    show,
    after,
    page: language === null ? { lines: [], next: null } : translationPage(survey, language, { after, show }),
  };
}
