import { describe, expect, test } from "vitest";
import { segmentText } from "#app/engines/text/segment.ts";

const clausesOf = (text: string) => segmentText(text).segments.map((segment) => segment.text);

describe("segments", () => {
  test.each([
    "I love the design, but it crashes when I open the camera 😀. Please fix!\r\n\tThanks",
    "cafe\u0301 is nice but Zoe\u0308 hates the coffee there; I do not mind.",
    "a\ud800b \u0000 it works \udc00 now",
    "- one thing\n- another thing\n\n3. third thing here",
    "e.g. this costs 3.50 at booking.com, Dr. Smith said. OK?",
    "constructor __proto__ toString crashes",
  ])("are exact slices in order, and what lies between has no letter: %#", (text) => {
    let position = 0;
    for (const segment of segmentText(text).segments) {
      expect(text.slice(segment.start, segment.end)).toBe(segment.text);
      expect(segment.start).toBeGreaterThanOrEqual(position);
      expect(text.slice(position, segment.start)).toMatch(/^(?:\P{L}|\b(?:but|and|so|yet)\b)*$/iu);
      for (const token of segment.tokens) {
        expect(text.slice(token.start, token.end).normalize("NFC")).toBe(token.text);
      }
      position = segment.end;
    }
  });

  test.each(["", " ", "\n\n", "\u0000", "\ud800", "!!!", "..."])(
    "of a text without words are none: %j",
    (text) => {
      expect(segmentText(text).segments).toEqual([]);
    },
  );

  test("turn at a contrast, and at 'and' only between whole clauses", () => {
    expect(clausesOf("The design is lovely but the app crashes daily.")).toEqual([
      "The design is lovely",
      "the app crashes daily.",
    ]);
    expect(clausesOf("The support is rude and the delivery was late.")).toHaveLength(2);
    expect(clausesOf("The support is rude and slow.")).toHaveLength(1);
  });

  test("do not end after an abbreviation, inside a number or an address", () => {
    expect(clausesOf("Dr. Smith paid 3.50 at booking.com for it.")).toHaveLength(1);
  });

  test("join the lines that a mail program wrapped", () => {
    expect(
      clausesOf("The export of my yearly report fails with a\r\ntimeout after ten minutes."),
    ).toHaveLength(1);
  });

  test("leave out quoted replies, signatures, logs and macros", () => {
    const text = [
      "The export fails every morning.",
      "2024-05-01 10:00:00 ERROR export failed",
      "> Have you tried to restart?",
      "Kind regards,",
      "Ada",
      "On Mon, 3 May 2021, Bob wrote:",
      "> Hello Ada",
    ].join("\r\n");
    expect(clausesOf(text)).toEqual(["The export fails every morning."]);
  });

  test("keep a text that is nothing but a quoted reply", () => {
    expect(clausesOf("> the app crashes")).toHaveLength(1);
  });
});

describe("languages", () => {
  test.each([
    ["The app is great and I love it", "en"],
    ["Crash", "en"],
    ["Der Export funktioniert nicht und ich bin sehr unzufrieden", "de"],
    ["La aplicación no funciona y es muy lenta", "es"],
    ["Приложение не работает", "ru"],
    ["アプリが動きません", "ja"],
    ["12345", "und"],
  ])("%s → %s", (text, language) => {
    expect(segmentText(text).language).toBe(language);
  });
});

describe("a very long text", () => {
  test.each([
    "the app crashes and I want my money back. ",
    "a",
    "1e5",
    "!",
    "but ",
    "\n> x",
    "https://",
    "a\u0301",
    "(",
    "\u0301",
  ])(
    "of %j is cut without hanging",
    (unit) => {
      const length = unit.length > 20 ? 1_000_000 : 200_000;
      const { segments } = segmentText(unit.repeat(Math.ceil(length / unit.length)));
      expect(segments.length).toBeLessThan(length);
    },
    60_000,
  );
});
