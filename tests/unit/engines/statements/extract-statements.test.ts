import { describe, expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";

const extract = (text: string, rating: number | null = null) => extractStatements({ id: "1", text, rating });
const kindOf = (text: string) => extract(text).statements[0]?.kind;

describe("kinds of what customers say", () => {
  test.each([
    ["The dashboard keeps crashing on my tablet.", "pain"],
    ["I cannot log in since the last update.", "pain"],
    ["Loading the invoice list takes forever.", "pain"],
    ["I wish it didn't crash so often.", "pain"],
    ["I would like to thank you all for that.", "praise"],
    ["I wish you all the best.", "praise"],
    ["Please fix the broken export.", "pain"],
    ["It would be great to have a dark mode.", "goal"],
    ["Please add an option to sort by date.", "goal"],
    ["You should let us share a basket.", "goal"],
    ["I love the new design, it is beautiful.", "praise"],
    ["The support was quick and very helpful.", "praise"],
    ["How do I change my delivery address?", "question"],
    ["We bought it in March.", "other"],
  ])("%s → %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each([
    "We never had any problems with the delivery.",
    "No crashes so far.",
    "The login bug is fixed now.",
    "This is not a bug.",
  ])("is no pain when it is denied or settled: %s", (text) => {
    expect(kindOf(text)).not.toBe("pain");
  });

  test("come with reasons that quote the words", () => {
    const [statement] = extract("The app keeps crashing after every update.").statements;
    expect(statement?.reasons.join("; ")).toContain('"crashing"');
  });

  test("are not judged in other languages, and say so", () => {
    const { language, statements } = extract("Il negozio non è molto bello e sono stanco di questa cosa.");
    expect(language).toBe("it");
    expect(statements[0]).toMatchObject({ kind: "other", reasons: ["not supported for this language"] });
  });

  test("follow the rating where words are plain", () => {
    const text = "Delivered on Monday by the usual driver.";
    expect(extract(text, 0).kindScores.pain).toBeGreaterThan(extract(text, 1).kindScores.pain);
  });
});

describe("sentiment", () => {
  test.each([
    ["Excellent, I love it!", "positive"],
    ["Terrible, I hate it.", "negative"],
    ["It is not good.", "negative"],
    ["The parcel has two parts.", "neutral"],
    ["", "neutral"],
  ])("of %j is %s", (text, label) => {
    const found = extract(text);
    expect(found.sentimentLabel).toBe(label);
    expect(Math.abs(found.sentiment)).toBeLessThanOrEqual(1);
  });
});

describe("statements", () => {
  const texts = [
    "I love the battery life, but the touch pad\tis slow 😀.\r\nPlease add USB ports!",
    "constructor crashes and __proto__ fails. hasOwnProperty is great",
    "cafe\u0301 menu is poor",
    "lone \ud83d emoji \u0000 and crashes",
    "1e5".repeat(50_000),
  ];

  test.each(texts)("have exact spans for themselves and their aspects: %#", (text) => {
    for (const statement of extract(text).statements) {
      expect(text.slice(statement.start, statement.end)).toBe(statement.text);
      for (const aspect of statement.aspects) expect(text.slice(aspect.start, aspect.end)).toBe(aspect.text);
    }
  });

  test.each(texts)("are the same each time: %#", (text) => {
    expect(extract(text)).toEqual(extract(text));
  });

  test("name what they are about", () => {
    const [statement] = extract("The battery life is terrible.").statements;
    expect(statement?.aspects.map((aspect) => aspect.text)).toEqual(["battery life"]);
  });

  test("of an empty text are none, and its scores are 0", () => {
    expect(extract("")).toEqual({
      itemId: "1",
      language: "und",
      sentiment: 0,
      sentimentLabel: "neutral",
      kindScores: { pain: 0, goal: 0, praise: 0, question: 0 },
      statements: [],
    });
  });
});
