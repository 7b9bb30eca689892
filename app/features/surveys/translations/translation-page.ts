import { pipedReferences } from "../logic/pipe.ts";
import type { Survey } from "../survey.schema.ts";
import { sourceTexts, translationsInto } from "./survey-translations.ts";
import { textNames } from "./text-names.ts";
import { staleKeys } from "./translated-from.ts";

/** Texts on one page: a form of them is quick on a phone too, and read by the form reader. */
export const TEXTS_A_PAGE = 40;

/** A text beside its translation. */
export interface TranslationLine {
  key: string;
  part: string;
  name: string;
  source: string;
  /** "" while it is missing. */
  translation: string;
  /** The original has changed since it was translated. */
  stale: boolean;
  /** What the original repeats of earlier answers and its translation does not. */
  lost: string[];
}

export interface TranslationPage {
  lines: TranslationLine[];
  /** The key after which the next page begins; null on the last. */
  next: string | null;
}

/** Which texts are shown: all, those that are not translated, or those whose original has changed since they were. */
export const textsToShow = ["all", "missing", "changed"] as const;
export type TextsToShow = (typeof textsToShow)[number];

/** One page of texts after the one with the key `after`. */
export function translationPage(
  survey: Survey,
  language: string,
  { after, show }: { after: string | null; show: TextsToShow },
): TranslationPage {
  const translated = translationsInto(survey, language);
  const staleOnes = staleKeys(survey, language);
  const nameOf = textNames(survey);
  const texts = sourceTexts(survey);
  const begin = after === null ? 0 : texts.findIndex(({ key }) => key === after) + 1;
  const wanted = texts.slice(begin).flatMap(({ key, text }): TranslationLine[] => {
    const translation = translated.get(key) ?? "";
    if (show === "missing" && translation.trim() !== "") return [];
    if (show === "changed" && !staleOnes.has(key)) return [];
    return [
      {
        key,
        ...nameOf(key),
        source: text,
        translation,
        stale: staleOnes.has(key),
        lost: lostIn(text, translation),
      },
    ];
  });
  const lines = wanted.slice(0, TEXTS_A_PAGE);
  return { lines, next: wanted.length > lines.length ? (lines.at(-1)?.key ?? null) : null };
}

function lostIn(source: string, translation: string): string[] {
  if (translation.trim() === "") return [];
  const kept = pipedReferences(translation);
  return [...new Set(pipedReferences(source))].filter((reference) => !kept.includes(reference));
}
