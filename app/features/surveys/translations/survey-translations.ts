import { tidyText } from "#app/lib/text.ts";
import type { Survey } from "../survey.schema.ts";
import { mapSurveyTexts } from "./survey-texts.ts";
import { notedFor, staleKeys, withOriginalsNoted } from "./translated-from.ts";

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
  /** Translated, and the original has changed since. */
  stale: number;
  /** Translated into the very words of the original, as where the survey's own language was changed. */
  alike: number;
}

export function translationState(survey: Survey, language: string): TranslationState {
  const translated = translationsInto(survey, language);
  const texts = sourceTexts(survey);
  return {
    texts: texts.length,
    missing: texts.filter(({ key }) => !translated.get(key)?.trim()).length,
    stale: staleKeys(survey, language).size,
    alike: texts.filter(({ key, text }) => translated.get(key) === text).length,
  };
}

/**
 * The survey with these translations into a language; an empty one takes a translation away. What is new, and what
 * somebody says still fits, is noted as made from the texts as they are.
 */
export function withTranslations(
  survey: Survey,
  language: string,
  texts: ReadonlyMap<string, string>,
  stillFit: readonly string[] = [],
): Survey {
  const before = translationsInto(survey, language);
  const all = new Map(before);
  for (const [key, typed] of texts) {
    const text = tidyText(typed);
    if (text === "") all.delete(key);
    else all.set(key, text);
  }
  const changed = [...all.keys()].filter((key) => all.get(key) !== before.get(key));
  const confirmed = stillFit.filter((key) => all.has(key));
  const translated = withLanguages(survey, new Map([[language, all]]));
  return changed.length + confirmed.length === 0
    ? translated
    : withOriginalsNoted(translated, language, [...changed, ...confirmed]);
}

/** The survey with a language as it is in another edition of it: its translations, and what they were made from. */
export function withLanguageOf(survey: Survey, language: string, edition: Survey): Survey {
  const translated = withLanguages(survey, new Map([[language, translationsInto(edition, language)]]));
  const noted = Object.hasOwn(edition.translatedFrom, language)
    ? edition.translatedFrom[language]
    : undefined;
  return { ...translated, translatedFrom: { ...survey.translatedFrom, [language]: noted ?? {} } };
}

/** The survey offered in one more language, nothing of it translated yet. */
export function withLanguage(survey: Survey, language: string): Survey {
  return withLanguages(survey, new Map([[language, translationsInto(survey, language)]]));
}

export function withoutLanguage(survey: Survey, language: string): Survey {
  const without = (of: Survey["translations"]) =>
    Object.fromEntries(Object.entries(of).filter(([tag]) => tag !== language));
  return {
    ...survey,
    translations: without(survey.translations),
    translatedFrom: without(survey.translatedFrom),
  };
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
  const whole = {
    ...(left.size === 0 ? moved : withLanguages(moved, new Map([[language, left]]))),
    language,
  };
  // A translation that was behind its original leaves the original behind the text that it becomes.
  const { [language]: ofOwn, ...translatedFrom } = notedFor(survey, whole);
  const behind = staleKeys(survey, language);
  const noted = withOriginalsNoted({ ...whole, translatedFrom }, survey.language, back.keys());
  const marks = Object.entries(noted.translatedFrom[survey.language] ?? {}).map(([key, mark]) => [
    key,
    behind.has(key) ? (ofOwn?.[key] ?? mark) : mark,
  ]);
  return {
    ...noted,
    translatedFrom: { ...noted.translatedFrom, [survey.language]: Object.fromEntries(marks) },
  };
}

function withLanguages(survey: Survey, changed: ReadonlyMap<string, ReadonlyMap<string, string>>): Survey {
  const added = [...changed].map(([language, texts]) => [language, Object.fromEntries(texts)]);
  return { ...survey, translations: { ...survey.translations, ...Object.fromEntries(added) } };
}
