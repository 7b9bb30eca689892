import { describe, expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { otherLanguageFeedback } from "#tests/fixtures/other-language-feedback.ts";

const extract = (text: string) => extractStatements({ id: "1", text, rating: null });
const isPain = (text: string) => extract(text).kindScores.pain >= 0.5;

describe.each(Object.entries(otherLanguageFeedback))("feedback in %s", (language, { pain, none }) => {
  test("is recognised", () => {
    const known = [...pain, ...none].filter((text) => extract(text).language === language);
    expect(known.length / (pain.length + none.length)).toBeGreaterThan(0.9);
  });

  test("tells pain from the rest with an F1 of at least 0.6", () => {
    const hits = pain.filter(isPain).length;
    const falseAlarms = none.filter(isPain).length;
    expect((2 * hits) / (hits + falseAlarms + pain.length)).toBeGreaterThan(0.6);
  });
});

test("other languages say that kinds are not supported instead of guessing", () => {
  const { language, statements } = extract("Приложение не работает после обновления");
  expect(language).toBe("ru");
  expect(statements[0]).toMatchObject({ kind: "other", reasons: ["not supported for this language"] });
});
