import { describe, expect, it } from "vitest";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { surveyDifferences } from "#app/features/surveys/survey-differences.ts";
import { findTemplate } from "#app/features/surveys/survey-templates.ts";

const whyUs: Survey = findTemplate("why-us")?.survey ?? { title: "", intro: "", questions: [], thanks: "" };

describe("differences between two editions", () => {
  it("are none for the same survey", () =>
    expect(surveyDifferences(whyUs, structuredClone(whyUs))).toEqual([]));

  it("name texts, questions, fields and order", () => {
    const mine = structuredClone(whyUs);
    mine.title = "Mine";
    const [first, second, third, fourth] = mine.questions;
    if (!first || !second || !third || !fourth) throw new Error("The template has four questions.");
    first.title = "New wording";
    mine.questions = [third, first, fourth];
    const differences = surveyDifferences(whyUs, mine);
    expect(differences).toContainEqual({ what: "Title", theirs: "Why did you choose us?", mine: "Mine" });
    expect(differences).toContainEqual({
      what: 'Question "Why did you choose us?": title',
      theirs: "Why did you choose us?",
      mine: "New wording",
    });
    expect(differences).toContainEqual({
      what: "Question",
      theirs: "What almost stopped you?",
      mine: "not there",
    });
    expect(differences.filter(({ what }) => what === "Order of questions")).toHaveLength(1);
    expect(differences).toHaveLength(4);
  });
});
