import { describe, expect, test } from "vitest";
import { setAside } from "#app/engines/text/customer-words/set-aside.ts";
import { desksAndChats } from "#tests/fixtures/customer-words/desks-and-chats.ts";
import { englishMails } from "#tests/fixtures/customer-words/english-mails.ts";
import { laterMessages } from "#tests/fixtures/customer-words/later-messages.ts";
import { markedUp } from "#tests/fixtures/customer-words/marked-up.ts";
import { onlyTheirOwn } from "#tests/fixtures/customer-words/only-their-own.ts";
import { otherLanguages } from "#tests/fixtures/customer-words/other-languages.ts";

const cases = [...englishMails, ...desksAndChats, ...otherLanguages, ...markedUp, ...laterMessages];

describe("on messages of invented customers", () => {
  test("there are enough of them, and each is there once", () => {
    expect(cases.length).toBeGreaterThanOrEqual(140);
    expect(new Set(cases.map(({ raw }) => raw)).size).toBe(cases.length);
  });

  test("no sentence of a customer is lost", () => {
    const lost = cases.flatMap(({ name, raw, words }) => {
      const kept = setAside(raw).words;
      return sentencesOf(words)
        .filter((sentence) => !kept.includes(sentence))
        .map((sentence) => ({ name, sentence }));
    });
    expect(lost).toEqual([]);
  });

  test("at least 95 % are exactly right", () => {
    const wrong = cases.filter(({ raw, words, automatic = false }) => {
      const found = setAside(raw);
      return found.words !== words || found.automatic !== automatic;
    });
    expect(
      wrong.length,
      wrong.map(({ name, raw }) => `${name}: ${JSON.stringify(setAside(raw).words)}`).join("\n"),
    ).toBeLessThanOrEqual(cases.length * 0.05);
  });

  test.each(onlyTheirOwn)("nothing is set aside of %j", (raw) => {
    expect(setAside(raw)).toMatchObject({ words: raw, removed: [], automatic: false });
  });

  test("what is left has nothing more to set aside", () => {
    const unstable = cases.filter(({ raw }) => setAside(setAside(raw).words, "text").removed.length > 0);
    expect(unstable.map(({ name }) => name)).toEqual([]);
  });
});

function sentencesOf(words: string): string[] {
  return words
    .split(/[\r\n]+|(?<=[.!?]) /)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
