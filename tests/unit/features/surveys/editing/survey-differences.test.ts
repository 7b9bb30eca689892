import { describe, expect, it } from "vitest";
import { surveyDifferences } from "#app/features/surveys/editing/survey-differences.ts";
import { findTemplate } from "#app/features/surveys/templates/survey-templates.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const whyUs = findTemplate("why-us")?.survey ?? aSurvey({ questions: [] });

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

  it("are seen in what no word shows, and not in the order in which translations were written", () => {
    const drawn = aSurvey({
      questions: [],
      look: { accent: "#112233" },
      translations: { de: { title: "Umfrage", intro: "Hallo" } },
    });
    const other = aSurvey({
      questions: [],
      look: { accent: "#112233" },
      translations: { de: { intro: "Hallo", title: "Umfrage" } },
    });
    expect(surveyDifferences(drawn, other)).toEqual([]);
    const relinked = structuredClone(whyUs);
    relinked.endings = [{ id: "bye", kind: "complete", title: "Bye", text: "", redirect: "" }];
    const [difference] = surveyDifferences(whyUs, relinked);
    expect(difference).toEqual({ what: "Endings", theirs: "empty", mine: "Bye" });
    const same = structuredClone(relinked);
    same.endings = [{ id: "bye", kind: "screened-out", title: "Bye", text: "", redirect: "" }];
    expect(surveyDifferences(relinked, same)).toHaveLength(1);
  });
});
