import type { Survey } from "../survey.schema.ts";
import { mapSurveyTexts } from "./survey-texts.ts";

/** Stands for an original that is known to be another than today's. */
const ANOTHER = "another";

/**
 * What is noted of an original beside its translation: 32 bits of it (FNV-1a; Fowler, Noll, Vo 1991), spaces apart. It
 * says that a text is not the one that was translated, and does not make a definition longer by all its old texts.
 */
export function originalMark(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, " ").trim()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The keys of translations whose original has changed since; one of which nothing is noted counts as right. */
export function staleKeys(survey: Survey, language: string): Set<string> {
  const texts = translated(survey.translations, language);
  const noted = translated(survey.translatedFrom, language);
  const originals = originalsOf(survey);
  return new Set(
    [...texts].flatMap(([key, text]) => {
      const mark = noted.get(key);
      const original = originals.get(key);
      const isStale = mark !== undefined && original !== undefined && mark !== originalMark(original);
      return isStale && text.trim() !== "" ? [key] : [];
    }),
  );
}

/** The survey with these translations noted as made from its texts as they are. */
export function withOriginalsNoted(survey: Survey, language: string, keys: Iterable<string>): Survey {
  const originals = originalsOf(survey);
  const noted = new Map(translated(survey.translatedFrom, language));
  for (const key of keys) {
    const original = originals.get(key);
    if (original !== undefined) noted.set(key, originalMark(original));
  }
  return { ...survey, translatedFrom: { ...survey.translatedFrom, [language]: Object.fromEntries(noted) } };
}

/**
 * An edited survey as it is stored: a translation of which nothing is noted was made from the text that stood there when
 * it came, which is that of `before` where it was there already; what is noted of translations that are gone goes.
 */
export function withOriginalsKept(before: Survey, after: Survey): Survey {
  const [old, now] = [originalsOf(before), originalsOf(after)];
  const languages = Object.entries(after.translations).flatMap(([language, texts]) => {
    const earlier = translated(before.translations, language);
    const noted = translated(after.translatedFrom, language);
    const marks = Object.entries(texts).flatMap(([key, text]): [string, string][] => {
      const mark = noted.get(key);
      if (mark !== undefined) return [[key, mark]];
      const original = (earlier.get(key) === text ? old.get(key) : undefined) ?? now.get(key);
      return original === undefined ? [] : [[key, originalMark(original)]];
    });
    return marks.length === 0 ? [] : [[language, Object.fromEntries(marks)] as const];
  });
  return { ...after, translatedFrom: Object.fromEntries(languages) };
}

/** What is noted, for texts that say the same in other words: what was up to date still is, what was stale too. */
export function notedFor(before: Survey, after: Survey): Survey["translatedFrom"] {
  const [old, now] = [originalsOf(before), originalsOf(after)];
  const marked = (key: string, mark: string) => {
    const [original, text] = [old.get(key), now.get(key)];
    if (original === undefined || text === undefined) return mark;
    return mark === originalMark(original) ? originalMark(text) : ANOTHER;
  };
  return Object.fromEntries(
    Object.entries(before.translatedFrom).map(([language, marks]) => [
      language,
      Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, marked(key, mark)])),
    ]),
  );
}

function originalsOf(survey: Survey): Map<string, string> {
  const texts = new Map<string, string>();
  mapSurveyTexts(survey, (key, text) => {
    texts.set(key, text);
    return text;
  });
  return texts;
}

function translated(of: Survey["translations"], language: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(Object.hasOwn(of, language) ? (of[language] ?? {}) : {}));
}
