import { describe, expect, it } from "vitest";
import { attributeMismatch, type FillableAttribute } from "#app/features/surveys/publishing/attribute-fit.ts";
import { publishingProblems } from "#app/features/surveys/publishing/publishing-problems.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const common = {
  id: "q",
  purpose: { kind: "attribute", attributeId: "a" },
} as const;
const text = aQuestion({ ...common, type: "short-text" });
const colours = aQuestion({
  ...common,
  type: "dropdown",
  options: [
    { id: "r", label: "Red" },
    { id: "b", label: "Blue" },
  ],
});
const attribute = (valueType: FillableAttribute["valueType"], options: string[] = []): FillableAttribute => ({
  id: "a",
  label: "Attribute",
  valueType,
  options,
});

describe("a question and the attribute it fills", () => {
  it("fit when its answers are values of the attribute", () => {
    expect(attributeMismatch(text, attribute("text"))).toBeNull();
    expect(attributeMismatch(colours, attribute("choice", ["red", "BLUE", "Green"]))).toBeNull();
    expect(
      attributeMismatch(
        aQuestion({ ...common, type: "consent", statement: "I agree" }),
        attribute("boolean"),
      ),
    ).toBeNull();
  });
  it("do not fit otherwise, and the sentence says why", () => {
    expect(attributeMismatch(text, attribute("number"))).toContain("needs a number");
    expect(attributeMismatch(colours, attribute("choice", ["Red"]))).toContain(
      '"Blue" is not among the values',
    );
    expect(attributeMismatch(colours, attribute("boolean"))).toContain("yes and no");
    expect(attributeMismatch(text, attribute("date"))).toContain("needs a date");
  });
});

describe("publishing", () => {
  const survey = aSurvey({ questions: [text] });
  it("needs a question, and attributes of customers that exist and fit", () => {
    expect(publishingProblems({ ...survey, questions: [] }, []).get("questions")).toContain("at least one");
    expect(publishingProblems(survey, []).get("questions[0].purpose")).toContain("does not exist");
    expect(publishingProblems(survey, [{ ...attribute("text"), subject: "company" }]).size).toBe(1);
    expect(publishingProblems(survey, [{ ...attribute("text"), subject: "customer" }]).size).toBe(0);
  });
});
