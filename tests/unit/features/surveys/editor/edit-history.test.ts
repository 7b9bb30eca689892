import { describe, expect, it } from "vitest";
import {
  newHistory,
  redone,
  undone,
  withOthersEdits,
  withStep,
} from "#app/features/surveys/components/editor/edit-history.ts";
import { type SurveyForm, surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

const form = surveyFormOf(sampleSurvey());
const titled = (title: string): SurveyForm => ({ ...form, title });

describe("the history of an edit", () => {
  it("goes back and on, and forgets what was ahead once something else is written", () => {
    const history = ["1", "2", "3"].map(titled).reduce(withStep, newHistory(form));
    const back = undone(undone(history));
    expect(back.present.title).toBe("1");
    expect(redone(back).present.title).toBe("2");
    expect(redone(withStep(back, titled("4"))).present.title).toBe("4");
    expect(undone(undone(undone(undone(history)))).present).toBe(form);
    expect(withStep(history, structuredClone(history.present))).toBe(history);
  });

  it("is bounded", () => {
    let history = newHistory(form);
    for (let step = 0; step < 500; step += 1) history = withStep(history, titled(String(step)));
    expect(history.past).toHaveLength(100);
  });

  it("does not take back what somebody else has saved meanwhile", () => {
    const history = withStep(newHistory(form), titled("Mine"));
    const theirs = { ...titled("Mine"), intro: "Theirs" };
    const after = undone(withOthersEdits(history, titled("Mine"), theirs));
    expect(after.present).toMatchObject({ title: form.title, intro: "Theirs" });
  });
});
