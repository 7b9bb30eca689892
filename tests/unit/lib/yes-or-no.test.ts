import { expect, test } from "vitest";
import { checkAnswer } from "#app/features/surveys/answers/check-answer.ts";
import { readYesOrNo } from "#app/lib/yes-or-no.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

test.each([
  ["YES", true],
  [" Ja ", true],
  ["Oui", true],
  ["SÍ", true],
  ["Si\u0301", true],
  ["نعم", true],
  ["NON", false],
  ["Nein", false],
  ["لا", false],
  ["perhaps", undefined],
  ["constructor", undefined],
  ["", undefined],
])("%j is read as %j", (text, expected) => {
  expect(readYesOrNo(text)).toBe(expected);
});

test("a consent that comes as a word is one in every language of the page, and no is none", () => {
  const [consent] = aSurvey({
    questions: [
      aQuestion({ type: "consent", id: "ok", title: "May we?", statement: "Yes, you may", required: true }),
    ],
  }).questions;
  const check = (text: string) => consent && checkAnswer(consent, { values: [text], other: "" });
  expect(check("Ja")).toMatchObject({ ok: true, value: { kind: "consent", given: true } });
  expect(check("لا")).toMatchObject({ ok: false, why: "missing" });
  expect(check("maybe")).toMatchObject({ ok: false });
});
