import { expect, test } from "vitest";
import { withQuotasInForce } from "#app/features/surveys/publishing/quotas-in-force.ts";
import type { QuestionDraft, SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const plan = aQuestion({ type: "short-text", id: "plan" });
const looksAt = (of: "answer" | "attribute" | "score" | "quota", id: string) => ({
  of,
  id,
  is: of === "quota" ? ("full" as const) : ("any-of" as const),
  values: ["x"],
});
const survey = (quotas: SurveyDraft["quotas"], questions: QuestionDraft[] = [plan]) =>
  aSurvey({ questions, quotas });
const inForce = (older: ReturnType<typeof survey>, newest: ReturnType<typeof survey>) =>
  withQuotasInForce(older, newest).quotas.map(({ id, limit, when }) => [id, limit, when]);

test("a quota holds for an older version where it looks only at what both have", () => {
  const newest = survey(
    [
      { id: "answer", name: "A", when: looksAt("answer", "plan"), limit: 1 },
      { id: "attribute", name: "B", when: looksAt("attribute", "region"), limit: 2 },
      {
        id: "all",
        name: "C",
        when: { all: [looksAt("answer", "plan"), looksAt("attribute", "region")] },
        limit: 3,
      },
      {
        id: "mixed",
        name: "D",
        when: { any: [looksAt("answer", "plan"), looksAt("answer", "new")] },
        limit: 4,
      },
      { id: "score", name: "E", when: looksAt("score", "points"), limit: 5 },
      { id: "quota", name: "F", when: looksAt("quota", "all"), limit: 6 },
    ],
    [plan, aQuestion({ type: "short-text", id: "new" })],
  );
  expect(inForce(survey([]), newest).map(([id]) => id)).toEqual(["answer", "attribute", "all"]);
});

test("a question whose type was changed is another one: the older condition holds, with the newest limit", () => {
  const number = aQuestion({ type: "number", id: "plan" });
  const then = looksAt("answer", "plan");
  const older = survey([{ id: "q", name: "Q", when: then, limit: 9 }]);
  const newest = survey(
    [{ id: "q", name: "Q", when: { ...looksAt("answer", "plan"), values: ["1"] }, limit: 2 }],
    [number],
  );
  expect(inForce(older, newest)).toEqual([["q", 2, expect.objectContaining({ values: ["x"] })]]);
});

test("the same versions give the same object, another newest version another one", () => {
  const older = survey([]);
  const newest = survey([{ id: "q", name: "Q", when: looksAt("answer", "plan"), limit: 2 }]);
  expect(withQuotasInForce(older, newest)).toBe(withQuotasInForce(older, newest));
  const newer = survey([{ id: "q", name: "Q", when: looksAt("answer", "plan"), limit: 3 }]);
  expect(inForce(older, newer)).toEqual([["q", 3, expect.anything()]]);
});
