import { expect, test } from "vitest";
import { ownAnswerWordsOf } from "#app/features/responses/own-answers/words/own-answer-words.ts";
import { failureWordsOf } from "#app/features/surveys/public-words/failure-words.ts";
import { privacyWordsOf } from "#app/features/surveys/public-words/privacy-words/privacy-words.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each(["de", "fr", "es", "ar"])("every text in %s fills in what the English one does", (language) => {
  for (const of of [wordsOf, privacyWordsOf, ownAnswerWordsOf, failureWordsOf]) {
    const [words, english] = [of(language) ?? {}, of("en") ?? {}];
    const places = (texts: object) =>
      Object.entries(texts).map(([key, text]) => [key, placesIn(String(text))] as const);
    expect(new Map(places(words))).toEqual(new Map(places(english)));
    const same = Object.entries<string>(words).filter(
      ([key, text]) => text === Reflect.get(english, key) && /[a-z]{4} /.test(text),
    );
    expect(same).toEqual([]);
  }
});
