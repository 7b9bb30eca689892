import { privacyInArabic } from "./ar.ts";
import { privacyInGerman } from "./de.ts";
import { type PrivacyWords, privacyWords } from "./en.ts";
import { privacyInSpanish } from "./es.ts";
import { privacyInFrench } from "./fr.ts";

const languages = new Map<string, PrivacyWords>([
  ["en", privacyWords],
  ["de", privacyInGerman],
  ["fr", privacyInFrench],
  ["es", privacyInSpanish],
  ["ar", privacyInArabic],
]);

/** The words of a language (BCP 47); null for one that we do not have. */
export function privacyWordsOf(language: string): PrivacyWords | null {
  return languages.get(language.split("-")[0]?.toLowerCase() ?? "") ?? null;
}
