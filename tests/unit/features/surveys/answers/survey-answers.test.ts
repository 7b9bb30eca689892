import { describe, expect, it } from "vitest";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { checkAnswers } from "#app/features/surveys/answers/survey-answers.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const common = { title: "T", help: "", required: false, purpose: { kind: "none" } } as const;
const options = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
  { id: "c", label: "C" },
];

function check(question: QuestionDraft, values: string | string[], other?: string) {
  const survey = aSurvey({ questions: [question] });
  const form = {
    answers: { [question.id]: values },
    others: other === undefined ? {} : { [question.id]: other },
  };
  const result = checkAnswers(survey, postedAnswers(survey, form));
  return result.ok ? result.answers[question.id] : result.errors.get(question.id);
}

describe("text answers", () => {
  const question: QuestionDraft = { ...common, type: "short-text", id: "q", maxLength: 5 };
  it("are trimmed, and nothing is null", () => {
    expect(check(question, "  hi ")).toEqual({ kind: "text", text: "hi" });
    expect(check(question, "   ")).toBeNull();
  });
  it("must be there when required, and within their length", () => {
    expect(check({ ...question, required: true }, "")).toContain("nothing was entered");
    expect(check(question, "abcdef")).toBe("At most 5 characters are expected here; 6 came.");
    expect(check({ ...question, type: "long-text", maxLength: null }, "x".repeat(10_001))).toContain(
      "10001 came",
    );
  });
  it("keep line ends in one form and lose NUL", () => {
    expect(check({ ...question, maxLength: null }, "a\r\nb\u0000")).toEqual({ kind: "text", text: "a\nb" });
  });
});

describe("number answers", () => {
  const question: QuestionDraft = {
    ...common,
    type: "number",
    id: "q",
    min: 1,
    max: 5,
    wholeNumbers: true,
    unit: "",
  };
  it("take whole numbers in range", () =>
    expect(check(question, " 3 ")).toEqual({ kind: "number", number: 3 }));
  it.each(["6", "2.5", "0x3", "1e0", "Infinity", "three", "1,5"])("refuse %j and say what came", (text) => {
    expect(check(question, text)).toBe(`A whole number from 1 to 5 is expected here; "${text}" came.`);
  });
  it("take stars and recommendations within their scale", () => {
    expect(check({ ...common, type: "stars", id: "q", scale: 5 }, "6")).toContain("from 1 to 5");
    const nps: QuestionDraft = { ...common, type: "nps", id: "q", lowLabel: "", highLabel: "" };
    expect(check(nps, "0")).toEqual({ kind: "number", number: 0 });
    expect(check(nps, "11")).toContain("from 0 to 10");
  });
});

describe("date and e-mail answers", () => {
  const date: QuestionDraft = { ...common, type: "date", id: "q", earliest: "2026-01-01", latest: null };
  it("are checked for what they are", () => {
    expect(check(date, "2026-02-28")).toEqual({ kind: "text", text: "2026-02-28" });
    expect(check(date, "2026-02-30")).toContain("2026-03-31");
    expect(check(date, "2025-12-31")).toContain("at least 2026-01-01");
    expect(check({ ...common, type: "email", id: "q" }, "ana@example.org")).toMatchObject({ kind: "text" });
    expect(check({ ...common, type: "email", id: "q" }, "ana@")).toContain('"ana@" came');
  });
});

describe("choices", () => {
  const single: QuestionDraft = { ...common, type: "single-choice", id: "q", options, other: true };
  const several: QuestionDraft = { ...single, type: "multiple-choice", minChoices: 2, maxChoices: 3 };
  it("take listed options only", () => {
    expect(check(single, "a")).toEqual({ kind: "choice", optionIds: ["a"], other: null });
    expect(check(single, "z")).toContain('"z" came');
    expect(check(single, ["a", "b"])).toContain("2 came");
    expect(check({ ...single, required: true }, [])).toContain("nothing was chosen");
  });
  it("take a typed other, also when its box was not ticked", () => {
    expect(check(single, "other", "Mine")).toEqual({ kind: "choice", optionIds: [], other: "Mine" });
    expect(check(single, [], "Mine")).toEqual({ kind: "choice", optionIds: [], other: "Mine" });
    expect(check(single, "a", "Mine")).toEqual({ kind: "choice", optionIds: ["a"], other: null });
    expect(check(several, ["a"], "Mine")).toEqual({ kind: "choice", optionIds: ["a"], other: "Mine" });
    expect(check(single, "other", "")).toContain('what "other" is');
    expect(check({ ...single, other: false }, "other", "Mine")).toContain('"other" came');
  });
  it("count within their limits, each once", () => {
    expect(check(several, ["a", "a"])).toContain("1 came");
    expect(check(several, ["a", "b", "c", "other"], "d")).toContain("4 came");
  });
});

describe("consent", () => {
  const question: QuestionDraft = { ...common, type: "consent", id: "q", statement: "I agree" };
  it("is given, not given, or required", () => {
    expect(check(question, "yes")).toEqual({ kind: "consent", given: true });
    expect(check(question, [])).toEqual({ kind: "consent", given: false });
    expect(check({ ...question, required: true }, [])).toContain("not ticked");
    expect(check(question, "perhaps")).toContain('"perhaps" came');
  });
});

describe("posted fields", () => {
  it("are looked at only where the survey asks, and never through a prototype", () => {
    const question: QuestionDraft = { ...common, type: "short-text", id: "tostring", maxLength: null };
    const survey = aSurvey({ questions: [question] });
    const posted = postedAnswers(survey, {
      answers: JSON.parse('{"__proto__":{"tostring":"x"},"other":"y"}'),
    });
    const nothing = { tostring: { values: [], other: "" } };
    // A field that no question of this version has is kept, to be refused by its name.
    expect(posted).toEqual({ ...nothing, other: { values: ["y"], other: "" } });
    expect(checkAnswers(survey, posted)).toMatchObject({
      ok: false,
      errors: new Map([["other", expect.stringContaining("no such question")]]),
    });
    expect(postedAnswers(survey, { answers: "text", others: ["x"] })).toEqual(nothing);
  });
  it("stop far above every cap", () => {
    const question: QuestionDraft = { ...common, type: "long-text", id: "q", maxLength: null };
    expect(check(question, "x".repeat(20_001))).toContain("20001 came");
  });
});
