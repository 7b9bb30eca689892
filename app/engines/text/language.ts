import type { Token } from "./tokenize.ts";

// The commonest short words of each language, written down by us; words that two languages share count for both.
const commonWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "the and to of is it in that this for you with not have on my be are was but so they we can your when if or an at do has as from after get just will would there their what all very please i no me good great app love",
    de: "der die das und ist nicht ich es ein eine zu den mit sich des auf für im dem auch wenn aber wie sie nur noch sehr bei kann wird war haben aus nach mein meine keine kein mehr immer seit gut bitte wir oder mir dir ihr uns wurde wurden sind hatte habe ohne gar nichts alles gerne vom zum zur bis dann schon doch hier unser unsere kam vorher beim diese dieser dieses einfach jeden",
    fr: "le la les et est pas je un une de des du que qui en pour dans il elle ce sur ne avec plus très mais mon ma au nous vous sont cette tout j'ai c'est n'est suis être avoir bien aux merci chaque deux sans ici cet cette trop fait peu rien jamais tous toujours quelle quel ans depuis",
    es: "el la los las y es no que en un una de por con para mi se lo me muy pero más como está esta todo cuando del al su sin tiene hay ya puede bien yo estoy aplicación han he nada este estos dos tres fue era sus también hace hasta nunca desde funciona dónde qué les unos unas porque ser estaba",
    it: "il lo la gli le e è non che di un una per con mi si ma più come sono questo questa molto della del nel anche quando ho tutto bene perché alla dei",
    nl: "de het een en is niet ik dat van te in op met voor zijn maar er ook als aan bij nog geen wel wat heb kan mijn naar worden deze goed heel erg door",
    pt: "o a os as e é não que em um uma de por com para meu minha se mas mais como está muito do da no na ao tem quando já foi eu você bom são",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** True for one of the commonest words (lower case) of a language that is known here. */
export function isCommonWord(language: string, lower: string): boolean {
  return commonWords.get(language)?.has(lower) ?? false;
}

// Letters that English words do not have speak for a language as common words do.
const letters: ReadonlyMap<string, RegExp> = new Map([
  ["de", /[äöüß]/],
  // "L'application", "j'habite": French ties its little words to the next one.
  ["fr", /[àâçèéêëîïôœùû]|^(?:[cdjlmnst]|qu)'\p{L}{2}/u],
  ["es", /[áéíñóú]/],
  ["pt", /[áâãçéêíóõú]/],
  ["it", /[àèéìòù]/],
]);

const plain = /^[a-z]*$/;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of commonWords) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

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
  const hits = countHits(words);
  const english = hits.get("en") ?? 0;
  let best = "en";
  let bestHits = english;
  for (const language of commonWords.keys()) {
    const found = hits.get(language) ?? 0;
    // Another language must be clearly ahead: single words such as "die", "me" and "no" are English too.
    if (found >= 2 && found > bestHits && found > english * 1.5) {
      best = language;
      bestHits = found;
    }
  }
  return best;
}

// How many words speak for each language.
function countHits(words: readonly string[]): Map<string, number> {
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? markedLanguages(word)) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  return hits;
}

function markedLanguages(word: string): readonly string[] {
  if (plain.test(word)) return [];
  return [...letters].filter(([, pattern]) => pattern.test(word)).map(([language]) => language);
}
