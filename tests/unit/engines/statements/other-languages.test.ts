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

test.each([
  "Ich bin mit der Lieferung gar nicht zufrieden, das muss ich so sagen.",
  "Diesen Laden kann ich leider nicht weiter empfehlen, liebe Leute.",
  "Je ne suis pas du tout satisfait de cette machine.",
  "Je ne recommande pas cette boutique à mes amis.",
  "No estoy nada contenta con este servicio.",
  "No lo recomiendo a nadie de mi familia.",
])("denied praise is pain: %s", (text) => {
  expect(extract(text).statements.map(({ kind }) => kind)).toContain("pain");
  expect(extract(text).statements.map(({ kind }) => kind)).not.toContain("praise");
});

test("a German letter's closing line praises nothing", () => {
  const { language, statements } = extract("Der Akku ist leer und ich warte. Mit freundlichen Grüßen");
  expect(language).toBe("de");
  expect(statements.at(-1)?.kind).not.toBe("praise");
});
