import { contentStem } from "../../text/content-stems.ts";
import { givenNames } from "../../text/given-names.ts";
import { meaningfulFunctionWords } from "../../text/stop-words.ts";
import { tokenize } from "../../text/tokenize.ts";

/** A clause somebody said, with the phrases in it that name a thing. */
export interface Said {
  person: string;
  text: string;
  /** `key` is the same for all ways of writing a phrase. */
  phrases: readonly { key: string; text: string }[];
}

/** A word or phrase, who used it, and how they wrote it. */
export interface Word {
  people: Set<string>;
  forms: Map<string, number>;
  isPhrase: boolean;
}

const SHORTEST = 3;

/**
 * Words by their stems and phrases by their keys, each with the people who used it: somebody who says a word ten times
 * counts once. Function words, numbers, politeness and common given names are no words of a group.
 */
export function countPeople(said: readonly Said[]): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (key: string, form: string, person: string, isPhrase: boolean) => {
    const word = words.get(key) ?? { people: new Set(), forms: new Map(), isPhrase };
    word.people.add(person);
    word.forms.set(form, (word.forms.get(form) ?? 0) + 1);
    words.set(key, word);
  };
  for (const { person, text, phrases } of said) {
    for (const token of tokenize(text)) {
      const stem = contentStem(token);
      if (stem === undefined || stem.length < SHORTEST) continue;
      if (meaningfulFunctionWords.has(token.lower) || givenNames.has(token.lower)) continue;
      add(`word ${stem}`, token.lower, person, false);
    }
    for (const phrase of phrases) {
      if (phrase.text.includes(" ")) add(`phrase ${phrase.key}`, phrase.text.toLowerCase(), person, true);
    }
  }
  return words;
}

/** How a word is written most often; of equals the first in the alphabet. */
export function mainForm({ forms }: Word): string {
  let main = "";
  let most = 0;
  for (const [form, times] of forms) {
    if (times > most || (times === most && form < main)) [main, most] = [form, times];
  }
  return main;
}
