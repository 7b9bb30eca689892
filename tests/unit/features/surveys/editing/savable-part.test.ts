import { describe, expect, it } from "vitest";
import { savablePart } from "#app/features/surveys/editing/savable-part.ts";
import { newQuestion } from "#app/features/surveys/form/new-question.ts";
import { surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

const saved = sampleSurvey();
const form = surveyFormOf(saved);

describe("the part of an edit that can be saved", () => {
  it("is all of it where all is right", () => {
    expect(savablePart({ ...form, title: "New" }, saved)).toMatchObject({
      survey: { title: "New" },
      notSaved: {},
    });
  });

  it("leaves a wrong question as it was, a new one out, and takes the rest", () => {
    const [first, ...others] = form.questions;
    if (!first) throw new Error("The sample has questions.");
    const questions = [{ ...first, title: " " }, ...others, newQuestion("single-choice")];
    const part = savablePart({ ...form, intro: "Changed", questions }, saved);
    expect(part?.survey).toEqual({ ...saved, intro: "Changed" });
    expect(Object.keys(part?.notSaved ?? {})).toEqual(
      expect.arrayContaining(["questions[0].title", "questions[3].title"]),
    );
  });

  it("leaves a wrong title and wrong logic as they were", () => {
    const more = JSON.stringify({ ...JSON.parse(form.more), look: { accent: "!" } });
    const part = savablePart({ ...form, title: "", thanks: "Bye", more }, saved);
    expect(part?.survey).toEqual({ ...saved, thanks: "Bye" });
  });

  it("is nothing where the whole is too much", () => {
    const questions = Array.from({ length: 101 }, (_, at) => ({ ...newQuestion("nps"), id: `q${at}` }));
    expect(savablePart({ ...form, questions }, saved)).toBeNull();
  });
});
