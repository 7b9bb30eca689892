import { directionOf } from "../public-words/public-words.ts";
import type { Survey } from "../survey.schema.ts";

/** The attributes of a text in another language than its page's; none where it is in the page's own. */
export interface TextLanguage {
  lang?: string;
  dir?: "ltr" | "rtl";
}

/**
 * In which language each text of a survey stands on a page in `language`, by its key (survey-texts.ts): what nobody has
 * translated is shown in the survey's own, and said to be so (WCAG 2.2, success criterion 3.1.2). The survey may be
 * localized already.
 */
export function textLanguages(survey: Survey, language: string): (key: string) => TextLanguage {
  if (language === survey.language) return () => samePage;
  const { translations } = survey;
  const texts = Object.hasOwn(translations, language) ? (translations[language] ?? {}) : {};
  const own: TextLanguage = { lang: survey.language };
  if (directionOf(language) !== directionOf(survey.language)) own.dir = directionOf(survey.language);
  return (key) => (Object.hasOwn(texts, key) && texts[key]?.trim() ? samePage : own);
}

const samePage: TextLanguage = {};
