import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

/** What a survey's page says by itself. `{n}` and the like are filled in by `fillWords`. */
export type PublicWords = Readonly<Record<keyof typeof en, string>>;

const languages = new Map<string, PublicWords>([
  ["en", en],
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["ar", ar],
]);

/** The words of a language (BCP 47); a page in a language that we do not have says its own words in English. */
export function wordsOf(language: string): PublicWords {
  return languages.get(baseOf(language)) ?? en;
}

/** Whether the page's own words are there in this language. */
export function hasWords(language: string): boolean {
  return languages.has(baseOf(language));
}

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(baseOf(language)) ? "rtl" : "ltr";
}

function baseOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
