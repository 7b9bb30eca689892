import type { Survey } from "../survey.schema.ts";
import { mapSurveyTexts } from "./survey-texts.ts";

// Conditions are planned once for a survey object, so the same translation is the same object too.
const translated = new WeakMap<Survey, Map<string, Survey>>();

/** The survey in another of its languages; a text that is not translated stays in the survey's own. */
export function localizeSurvey(survey: Survey, language: string): Survey {
  const texts = Object.hasOwn(survey.translations, language) ? survey.translations[language] : undefined;
  if (texts === undefined || language === survey.language) return survey;
  const known = translated.get(survey) ?? new Map<string, Survey>();
  translated.set(survey, known);
  let localized = known.get(language);
  if (localized === undefined) {
    const find = (key: string) => (Object.hasOwn(texts, key) ? texts[key]?.trim() : undefined);
    localized = mapSurveyTexts(survey, (key, text) => find(key) || text);
    known.set(language, localized);
  }
  return localized;
}

/** All languages of a survey, its own first. */
export function languagesOf(survey: Survey): string[] {
  return [
    survey.language,
    ...Object.keys(survey.translations).filter((language) => language !== survey.language),
  ];
}
