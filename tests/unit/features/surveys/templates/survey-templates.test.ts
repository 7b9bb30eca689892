import { describe, expect, it } from "vitest";
import { checkPaths } from "#app/features/surveys/logic/check-paths.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { findTemplate, surveyTemplates } from "#app/features/surveys/templates/survey-templates.ts";

describe("templates", () => {
  it.each(surveyTemplates.map((template) => [template.key, template.survey] as const))(
    "%s is a right survey as it stands",
    (_key, survey) => expect(surveySchema.parse(survey)).toEqual(survey),
  );
  it.each(surveyTemplates.map((template) => [template.key, template.survey] as const))(
    "%s has no loop, no dead end and nothing that nobody reaches",
    (_key, survey) => expect(checkPaths(survey).problems).toEqual([]),
  );
  it("are found by key only", () => {
    expect(findTemplate("why-us")?.survey.questions).toHaveLength(4);
    expect(findTemplate("constructor")).toBeUndefined();
  });
});
