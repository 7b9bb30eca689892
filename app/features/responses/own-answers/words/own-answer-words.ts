import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { ownAnswersInArabic } from "./ar.ts";
import { ownAnswersInGerman } from "./de.ts";
import { type OwnAnswerWords, ownAnswerWords } from "./en.ts";
import { ownAnswersInSpanish } from "./es.ts";
import { ownAnswersInFrench } from "./fr.ts";

export type { OwnAnswerWords } from "./en.ts";

const languages = new Map<string, OwnAnswerWords>([
  ["en", ownAnswerWords],
  ["de", ownAnswersInGerman],
  ["fr", ownAnswersInFrench],
  ["es", ownAnswersInSpanish],
  ["ar", ownAnswersInArabic],
]);

/** The words of a language (BCP 47), in English for one that we do not have. */
export function ownAnswerWordsOf(language: string): OwnAnswerWords {
  return languages.get(language.split("-")[0]?.toLowerCase() ?? "") ?? ownAnswerWords;
}

/** Our language for somebody of whom only the browser's wishes are known (an Accept-Language header). */
export function languageWished(asked: string | null, acceptLanguage: string | null): string {
  return chooseLanguage([...languages.keys()], asked, acceptLanguage);
}
