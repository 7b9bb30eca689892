import type { Token } from "./tokenize.ts";

// The commonest short words of each language, written down by us; words that two languages share count for both.
const commonWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "the and to of is it in that this for you with not have on my be are was but so they we can your when if or an at do has as from after get just will would there their what all very please i no me good great app love",
    de: "der die das und ist nicht ich es ein eine zu den mit sich des auf für im dem auch wenn aber wie sie nur noch sehr bei kann wird war haben aus nach mein meine keine kein mehr immer seit gut bitte wir oder",
    fr: "le la les et est pas je un une de des du que qui en pour dans il elle ce sur ne avec plus très mais mon ma au nous vous sont cette tout j'ai c'est n'est suis être avoir bien",
    es: "el la los las y es no que en un una de por con para mi se lo me muy pero más como está esta todo cuando del al su sin tiene hay ya puede bien yo estoy aplicación",
    it: "il lo la gli le e è non che di un una per con mi si ma più come sono questo questa molto della del nel anche quando ho tutto bene perché alla dei",
    nl: "de het een en is niet ik dat van te in op met voor zijn maar er ook als aan bij nog geen wel wat heb kan mijn naar worden deze goed heel erg door",
    pt: "o a os as e é não que em um uma de por com para meu minha se mas mais como está muito do da no na ao tem quando já foi eu você bom são",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const scripts: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Devanagari}/u, "hi"],
];

// Enough words to be sure; a longer text is not read to its end.
const sampledWords = 300;

/**
 * The language of a text as an ISO 639-1 code, from the commonest words of seven languages and from the script of the
 * others; "und" where no word is seen. A short text without any evidence counts as English.
 */
export function detectLanguage(tokens: readonly Token[]): string {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "word") words.push(token.lower);
    if (words.length >= sampledWords) break;
  }
  if (words.length === 0) return "und";
  return languageOfScript(words) ?? languageOfWords(words);
}

function languageOfScript(words: readonly string[]): string | undefined {
  for (const [script, language] of scripts) {
    const written = words.filter((word) => script.test(word)).length;
    if (written * 2 > words.length || (language === "ja" && written * 5 > words.length)) return language;
  }
  return undefined;
}

function languageOfWords(words: readonly string[]): string {
  const english = hits(words, "en");
  let best = "en";
  let bestHits = english;
  for (const language of commonWords.keys()) {
    const found = hits(words, language);
    // Another language must be clearly ahead: single words such as "die", "me" and "no" are English too.
    if (found >= 2 && found > bestHits && found > english * 1.5) {
      best = language;
      bestHits = found;
    }
  }
  return best;
}

function hits(words: readonly string[], language: string): number {
  const common = commonWords.get(language);
  return common === undefined ? 0 : words.filter((word) => common.has(word)).length;
}
