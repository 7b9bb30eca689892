import { describe, expect, it } from "vitest";
import { conditionOf, rowsOf } from "#app/features/surveys/form/condition-rows.ts";
import { checkSurveyForm, surveyFormFrom, surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { questionTypes } from "#app/features/surveys/question-words.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { expandNames } from "#app/lib/form-names.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { randomFrom, randomSurvey } from "#tests/support/random-surveys.ts";

/** The names and values that a page with every field of a form would post. */
function posted(value: unknown, name = ""): [string, string][] {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "string")) return value.map((one) => [name, one]);
    return value.flatMap((one, index) => posted(one, `${name}.${index}`));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => posted(one, name === "" ? key : `${name}.${key}`));
  }
  if (typeof value === "boolean") return value ? [[name, "on"]] : [];
  return [[name, String(value)]];
}

describe("a survey's form", () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "holds all logic of the random survey %i",
    (seed) => {
      const survey = randomSurvey(randomFrom(seed));
      expect(checkSurveyForm(surveyFormOf(survey))).toEqual({ ok: true, survey });
      const form = surveyFormFrom(expandNames(posted(surveyFormOf(survey))));
      expect(checkSurveyForm(form)).toEqual({ ok: true, survey });
      for (const { showIf } of survey.questions) expect(conditionOf(rowsOf(showIf))).toEqual(showIf);
    },
  );

  it("has a field for what a survey promises", () => {
    const promises = { anonymous: true, fewestPeople: 7, privacy: "We read it.", progress: true };
    const survey = surveySchema.parse({ title: "T", questions: [], ...promises });
    const form = surveyFormOf(survey);
    const again = surveyFormFrom(expandNames(posted({ ...form, more: "" })));
    expect(checkSurveyForm(again)).toEqual({ ok: true, survey });
    expect(checkSurveyForm({ ...again, fewestPeople: "2" })).toMatchObject({
      ok: false,
      fieldErrors: { fewestPeople: "Expected a whole number from 3 to 100, or nothing." },
    });
  });

  it.each(questionTypes)("has a field for everything of a question of type %s", (type) => {
    const drafts = everyQuestionType.filter((question) => question.type === type);
    expect(drafts.length).toBeGreaterThan(0);
    const survey = surveySchema.parse({ title: "T", questions: drafts });
    const form = surveyFormOf(survey);
    expect(form.questions.map(({ more }) => more)).toEqual(drafts.map(() => "{}"));
    const again = surveyFormFrom(expandNames(posted(form)));
    expect(checkSurveyForm(again)).toEqual({ ok: true, survey });
  });
});
