import { describe, expect, test } from "vitest";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { setAside } from "#app/engines/text/customer-words/set-aside.ts";
import { otherLanguageFeedback } from "#tests/fixtures/other-language-feedback.ts";
import { faultOfPieces } from "./pieces.ts";

const complaints = [
  "The app crashes when I open the camera.",
  "Nobody answered my two letters.",
  "The box was open and one cup was missing.",
  "Why does the export lose every second row?",
  ...Object.values(otherLanguageFeedback).flatMap(({ pain }) => pain),
];
const before = [
  "Hi team,\n\n",
  "Sehr geehrte Damen und Herren,\n\n",
  "Bonjour,\n\n",
  "Hola:\n\n",
  "",
  "On Mon, Mar 3, 2025 at 9:15 AM Tessa <t@plumbago.example> wrote:\n> Is it fixed?\n> Tessa\n\n",
  "> Which version?\n\n",
];
const after = [
  "\n\nKind regards,\nYewande Cole\nHead of Sales\n+44 20 7946 0018",
  "\n\nMit freundlichen Grüßen\nHeike Brandl",
  "\n\nCordialement,\nPaul Rey",
  "\n\nUn saludo,\nPilar Sanz",
  "\n\nSent from my iPhone",
  "\n\n-- \nTobias Ekholm\nwww.ekholm.example",
  "\n\nThis e-mail is confidential and intended for the recipient only.",
  "\n\nOn Tue, Mar 4, 2025 at 9:12 AM Help <\nhelp@plumbago.example> wrote:\n> We are sorry.\n",
  "\n\nFrom: Help <help@plumbago.example>\nSent: Monday\nTo: you\nSubject: Re\n\nWe are sorry.",
  "\n\nLe lun. 3 mars 2025 à 09:15, Aide <aide@plumbago.example> a écrit :\n\n> Bonjour\n",
  "\n\nHow would you rate the support you received?\nGood, I'm satisfied\nBad, I'm unsatisfied",
  "\n\nThanks!",
  "",
];

/** A letter put together by chance: what may stand before and after, in any number, around one to three sentences. */
function letter(seed: number): { raw: string; said: string[] } {
  const next = repeatableRandom(seed);
  const random = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const said = Array.from({ length: 1 + random(3) }, () => pick(complaints));
  const ends = Array.from({ length: random(4) }, () => pick(after)).join("");
  const raw = `${pick(before)}${said.join(random(2) === 0 ? " " : "\n\n")}${ends}`;
  return { raw: random(4) === 0 ? raw.replaceAll("\n", "\r\n") : raw, said };
}

const letters = Array.from({ length: 3_000 }, (_, seed) => letter(seed + 1));

describe("letters put together by chance", () => {
  test("never lose what the customer said", () => {
    const lost = letters.filter(({ raw, said }) => {
      const { words } = setAside(raw);
      return said.some((sentence) => !words.includes(sentence));
    });
    expect(lost.map(({ raw }) => raw)).toEqual([]);
  });

  test("come apart into pieces that restore them exactly", () => {
    const found = letters.map(({ raw }) => setAside(raw, "text"));
    expect(found.map(({ plain }) => plain)).toEqual(letters.map(({ raw }) => raw));
    expect(found.flatMap((each) => faultOfPieces(each) ?? [])).toEqual([]);
  });

  test("have nothing more to set aside afterwards", () => {
    const unstable = letters.filter(({ raw }) => {
      const { words } = setAside(raw, "text");
      const again = setAside(words, "text");
      return again.words !== words || again.removed.length > 0;
    });
    expect(unstable).toEqual([]);
  });

  test("give the same each time, and are never automatic", () => {
    for (const { raw } of letters.slice(0, 300)) {
      expect(setAside(raw)).toEqual(setAside(raw));
      expect(setAside(raw).automatic).toBe(false);
    }
  });
});
