import { describe, expect, it } from "vitest";
import { answerFromRows, answerToRows } from "#app/features/surveys/answers/answer-rows.ts";
import { type AnswerValue, answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";

const choice = aQuestion({
  type: "multiple-choice",
  id: "q",
  options: [
    { id: "a", label: "Apples" },
    { id: "b", label: "Pears" },
  ],
  other: true,
});

describe("stored answers", () => {
  const cases: [Question["type"], AnswerValue][] = [
    ["long-text", { kind: "text", text: "other: not an option" }],
    ["date", { kind: "text", text: "2026-03-31" }],
    ["nps", { kind: "number", number: 0 }],
    ["consent", { kind: "consent", given: false }],
    ["consent", { kind: "consent", given: true }],
    ["multiple-choice", { kind: "choice", optionIds: ["b", "a"], other: "a" }],
    ["dropdown", { kind: "choice", optionIds: [], other: "something: else" }],
  ];
  it.each(cases)("come back as they were: %s %j", (type, value) => {
    expect(answerFromRows(type, answerToRows(value))).toEqual(value);
  });
  it("are null without rows", () => expect(answerFromRows("nps", [])).toBeNull());
});

describe("answers in words", () => {
  it("name options by their labels, and unknown ones by their ids", () => {
    expect(answerInWords(choice, { kind: "choice", optionIds: ["b", "gone"], other: "Plums" })).toBe(
      "Pears; gone; Plums",
    );
    expect(answerInWords(choice, { kind: "consent", given: true })).toBe("yes");
    expect(answerInWords(choice, { kind: "number", number: 9 })).toBe("9");
  });
});
