import { tidyText } from "#app/lib/text.ts";
import type { Survey } from "../survey.schema.ts";
import { mapSurveyTexts } from "./survey-texts.ts";

/** A text that respondents read, in the survey's own language. */
export interface SourceText {
  /** See survey-texts.ts. */
  key: string;
  text: string;
}

/** Every text of a survey that can be translated, in the order in which it is read. */
export function sourceTexts(survey: Survey): SourceText[] {
  const texts: SourceText[] = [];
  mapSurveyTexts(survey, (key, text) => {
    texts.push({ key, text });
    return text;
  });
  // The last words of a survey stand before its questions in the definition.
  const last = ["thanks", "privacy"];
  return [
    ...texts.filter(({ key }) => !last.includes(key)),
    ...texts.filter(({ key }) => last.includes(key)),
  ];
}

/** The translations into a language by their key, those of texts that are gone included. */
export function translationsInto(survey: Survey, language: string): ReadonlyMap<string, string> {
  const { translations } = survey;
  return new Map(Object.entries(Object.hasOwn(translations, language) ? (translations[language] ?? {}) : {}));
}

/** How far a translation has come. */
export interface TranslationState {
  texts: number;
  /** Not translated: they are shown in the survey's own language. */
  missing: number;
  /** Translated into the very words of the original, as where the survey's own language was changed. */
  alike: number;
}

export function translationState(survey: Survey, language: string): TranslationState {
  const translated = translationsInto(survey, language);
  const texts = sourceTexts(survey);
  return {
    texts: texts.length,
    missing: texts.filter(({ key }) => !translated.get(key)?.trim()).length,
    alike: texts.filter(({ key, text }) => translated.get(key) === text).length,
  };
}

/** The survey with these translations into a language; an empty one takes a translation away. */
export function withTranslations(
  survey: Survey,
  language: string,
  texts: ReadonlyMap<string, string>,
): Survey {
  const all = new Map(translationsInto(survey, language));
  for (const [key, typed] of texts) {
    const text = tidyText(typed);
    if (text === "") all.delete(key);
    else all.set(key, text);
  }
  return withLanguages(survey, new Map([[language, all]]));
}

/** The survey offered in one more language, nothing of it translated yet. */
export function withLanguage(survey: Survey, language: string): Survey {
  return withLanguages(survey, new Map([[language, translationsInto(survey, language)]]));
}

export function withoutLanguage(survey: Survey, language: string): Survey {
  const kept = Object.entries(survey.translations).filter(([tag]) => tag !== language);
  return { ...survey, translations: Object.fromEntries(kept) };
}

/**
 * The survey with another of its languages as its own: translations change places with the original texts, so that
 * nothing is lost. A text without a translation stays as it is, in either language, until somebody translates it.
 */
export function withDefaultLanguage(survey: Survey, language: string): Survey {
  if (language === survey.language) return survey;
  const into = translationsInto(survey, language);
  const back = new Map(translationsInto(survey, survey.language));
  for (const { key, text } of sourceTexts(survey)) back.set(key, text);
  const texts = mapSurveyTexts(survey, (key, text) => into.get(key)?.trim() || text);
  // What is left are translations of texts that are gone; the text itself may come back by a step back.
  const left = new Map([...into].filter(([key]) => !back.has(key)));
  const moved = withLanguages(withoutLanguage(texts, language), new Map([[survey.language, back]]));
  return { ...(left.size === 0 ? moved : withLanguages(moved, new Map([[language, left]]))), language };
}

function withLanguages(survey: Survey, changed: ReadonlyMap<string, ReadonlyMap<string, string>>): Survey {
  const added = [...changed].map(([language, texts]) => [language, Object.fromEntries(texts)]);
  return { ...survey, translations: { ...survey.translations, ...Object.fromEntries(added) } };
}
