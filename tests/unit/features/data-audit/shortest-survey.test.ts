import { describe, expect, it } from "vitest";
import { attributeMentions } from "#app/features/data-audit/attribute-mentions.ts";
import { planShortestSurvey } from "#app/features/data-audit/shortest-survey.ts";

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `c${from + index}`);

const gap = (attributeId: string, missing: string[], change: object = {}) => ({
  ...{ attributeId, missing, weight: 1, seconds: 10 },
  ...change,
});

describe("the shortest survey", () => {
  it("asks first for what closes most a second, and stops when enough is closed", () => {
    const candidates = [gap("small", people(0, 5)), gap("large", people(0, 60)), gap("half", people(0, 40))];
    const plan = planShortestSurvey(candidates, { most: 10, enough: 0.9 });
    expect(plan.questions).toEqual([
      { attributeId: "large", closes: 60, closedShare: 60 / 105 },
      { attributeId: "half", closes: 40, closedShare: 100 / 105 },
    ]);
    expect(plan).toMatchObject({ gaps: 105, seconds: 20 });
  });

  it("prefers what more depends on and what is quick to answer", () => {
    const byWeight = [gap("a", people(0, 10)), gap("b", people(0, 8), { weight: 3 })];
    expect(planShortestSurvey(byWeight, { most: 1 }).questions[0]?.attributeId).toBe("b");
    const bySeconds = [gap("a", people(0, 10), { seconds: 30 }), gap("b", people(0, 8))];
    expect(planShortestSurvey(bySeconds, { most: 1 }).questions[0]?.attributeId).toBe("b");
  });

  it("is the same for the same gaps in any order", () => {
    const candidates = [gap("b", people(0, 9)), gap("a", people(5, 14)), gap("c", people(0, 9))];
    const plan = planShortestSurvey(candidates, { most: 2 });
    expect(planShortestSurvey([...candidates].reverse(), { most: 2 })).toEqual(plan);
    expect(plan.questions.map(({ attributeId }) => attributeId)).toEqual(["a", "b"]);
  });

  it("asks nobody for the sake of a few, and nothing where nothing is missing", () => {
    const candidates = [gap("all", people(0, 100)), gap("one", ["c1"])];
    expect(planShortestSurvey(candidates, { most: 9, enough: 1 }).questions).toHaveLength(1);
    expect(planShortestSurvey([gap("a", [])], { most: 9 })).toMatchObject({ questions: [], askedOfEach: 0 });
    expect(planShortestSurvey([], { most: 9 })).toMatchObject({ questions: [], gaps: 0 });
  });
});

describe("mentions of attributes", () => {
  const id = "0190a000-0000-7000-8000-000000000001";
  const other = "0190a000-0000-7000-8000-000000000002";

  it("are found at any depth, as ids, as keys and inside of texts, each as what it is", () => {
    const value = {
      intro: `Hello {{attribute:${other}|you}}`,
      questions: [{ purpose: { kind: "attribute", attributeId: id } }],
      deep: [[{ rule: { items: [{ attributeId: other }] } }]],
    };
    const found = attributeMentions(value, new Set([id, other]));
    expect([...found].map(([key, mentions]) => [key, [...mentions]]).sort()).toEqual([
      [id, ["asked"]],
      [other, ["used"]],
    ]);
    expect(attributeMentions(value, new Set())).toEqual(new Map());
  });
});
