import { expect, test } from "vitest";
import { editSurvey } from "#app/features/surveys/editing/survey-editing.server.ts";
import { createSurveyFrom, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { expandNames } from "#app/lib/form-names.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

/** What a page without a script posts of a survey of one question, and of more. */
function posted(intent: string, more: readonly (readonly [string, string])[] = []) {
  return expandNames([
    ["revision", "1"],
    ["title", "T"],
    ["questions.0.id", "why"],
    ["questions.0.type", "long-text"],
    ["questions.0.title", "Why?"],
    ["questions.1.id", "team"],
    ["questions.1.type", "single-choice"],
    ["questions.1.title", ""],
    ["questions.1.options.0.id", "small"],
    ["questions.1.options.0.label", "Small"],
    ["questions.1.options.1.id", "large"],
    ["questions.1.options.1.label", "Large"],
    ...more,
    ["intent", intent],
  ]);
}

describeEachDatabase("the editor's posts without a script", (open) => {
  test("add and remove logic, keep what is half-typed, and store nothing", async () => {
    const db = await open();
    const id = await createSurveyFrom(db, null, sampleSurvey());
    const post = async (intent: string, more: readonly (readonly [string, string])[] = []) => {
      const again = await editSurvey(db, null, id, posted(intent, more));
      expect(again).toMatchObject({ status: 200, form: { title: "T" } });
      return again?.form;
    };
    expect((await post("condition:test:questions.1.showIf:0"))?.questions[1]?.showIf).toMatchObject([
      { level: 0, join: "", subject: "" },
    ]);
    const half = [
      ["questions.1.showIf.0.subject", "answer:why"],
      ["questions.1.showIf.0.fits", "answer:why"],
      ["questions.1.showIf.0.is", "contains"],
      ["questions.1.showIf.0.words", "price\ncost"],
    ] as const;
    expect((await post("condition:test:questions.1.showIf:0", half))?.questions[1]?.showIf).toMatchObject([
      { level: 0, join: "all" },
      { level: 1, join: "", subject: "answer:why", is: "contains", words: "price\ncost" },
      { level: 1, subject: "" },
    ]);
    const grouped = [
      ["questions.1.showIf.0.join", "all"],
      ["jumps.0.id", "j"],
      ["jumps.0.to", "ending:x"],
    ] as const;
    const nested = await post("condition:group:questions.1.showIf:0", grouped);
    expect(nested?.questions[1]?.showIf.map(({ level, join }) => `${level}${join}`)).toEqual([
      "0all",
      "1any",
      "2",
    ]);
    expect(nested?.jumps).toMatchObject([{ id: "j", after: "", to: "ending:x" }]);
    expect((await post("condition:drop:jumps.0.when:5", grouped))?.jumps).toHaveLength(1);
    expect((await post("add-jump", grouped))?.jumps).toHaveLength(2);
    expect((await post("remove-jump:0", grouped))?.jumps).toEqual([]);
    expect((await post("add-row:1"))?.questions[1]?.rows).toMatchObject([{ label: "" }]);
    const scored = [
      ["scores.0.id", "s"],
      ["scores.0.name", ""],
      ["scores.0.next", "answer:team"],
    ] as const;
    expect((await post("add-points:0", scored))?.scores[0]?.points).toEqual([
      { of: "answer:team", option: "small", points: "" },
      { of: "answer:team", option: "large", points: "" },
    ]);
    expect((await getSurvey(db, id)).revision).toBe(1);
  });

  test("are refused where a condition is not said to its end, with everything still there", async () => {
    const db = await open();
    const id = await createSurveyFrom(db, null, sampleSurvey());
    const changedSubject = [
      ["questions.1.showIf.0.subject", "answer:why"],
      ["questions.1.showIf.0.fits", "answer:other"],
      ["questions.1.showIf.0.is", "any-of"],
      ["quotas.0.id", "u"],
      ["quotas.0.name", "Few"],
      ["quotas.0.limit", "many"],
      ["scores.0.id", "s"],
      ["scores.0.name", "Use"],
      ["scores.0.points.0.of", "answer:team"],
      ["scores.0.points.0.option", "small"],
      ["scores.0.points.0.points", "two"],
    ] as const;
    const again = await editSurvey(db, null, id, posted("save", changedSubject));
    expect(again).toMatchObject({
      status: 422,
      fieldErrors: {
        "questions[1].title": "Expected a question.",
        "questions[1].showIf[0].is": "Choose how it is compared.",
        "quotas[0].limit": "Expected a whole number from 0.",
        "quotas[0].when": "Add a condition: it says who counts in this quota.",
        "scores[0].points[0].points": "Expected a number of points, or nothing.",
      },
      form: { quotas: [{ name: "Few", limit: "many" }], scores: [{ points: [{ points: "two" }] }] },
    });
  });
});
