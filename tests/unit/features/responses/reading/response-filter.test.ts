import { describe, expect, it } from "vitest";
import { rangeText, readResponseFilter } from "#app/features/responses/reading/response-filter.ts";
import { findTemplate } from "#app/features/surveys/templates/survey-templates.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const survey = findTemplate("onboarding")?.survey ?? aSurvey({ questions: [] });

describe("a filter of responses", () => {
  it("names options, other, and ranges of numbers", () => {
    expect(readResponseFilter(survey, "heard-from", "search")).toEqual({
      questionId: "heard-from",
      condition: { kind: "text", text: "search" },
      inWords: "“How did you first hear about us?” A web search",
    });
    expect(readResponseFilter(survey, "heard-from", "other")?.condition).toEqual({
      kind: "prefix",
      prefix: "other:",
    });
    expect(readResponseFilter(survey, "ease", "4")?.condition).toMatchObject({ from: 4, to: 4 });
    expect(readResponseFilter(survey, "ease", rangeText(1, 2.5, false))?.condition).toMatchObject({
      from: 1,
      to: 2.5,
      includesTo: false,
    });
  });
  it("means answered at all without a value or with a senseless one", () => {
    expect(readResponseFilter(survey, "ease", null)?.condition).toEqual({ kind: "answered" });
    expect(readResponseFilter(survey, "ease", "x..y")?.condition).toEqual({ kind: "answered" });
  });
  it("is null for a question that the survey does not have", () => {
    expect(readResponseFilter(survey, "__proto__", "1")).toBeNull();
    expect(readResponseFilter(survey, null, "1")).toBeNull();
  });
});
