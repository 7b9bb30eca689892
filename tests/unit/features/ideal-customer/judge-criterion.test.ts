import { describe, expect, test } from "vitest";
import type { IdealCondition } from "#app/features/ideal-customer/criterion.ts";
import { idealFormSchema, toCriterionRows } from "#app/features/ideal-customer/ideal-form.ts";
import { eventKey, judgeCriterion, type KnownFacts } from "#app/features/ideal-customer/judge-criterion.ts";

const now = "2026-06-01T00:00:00.000Z";
const nobody: KnownFacts = {
  attributes: new Map(),
  measures: {},
  jobTitle: null,
  decisionRole: null,
  hasCompany: false,
  events: new Map(),
  hasEvents: false,
  themes: new Map(),
  hasSpoken: false,
};
const ada: KnownFacts = {
  attributes: new Map([["industry", { text: "Hotels", number: null }]]),
  measures: { revenue: 250, nps: null },
  jobTitle: "Head of Purchasing",
  decisionRole: "budget",
  hasCompany: true,
  events: new Map([[eventKey({ eventType: "visit", withinDays: 90 }), 4]]),
  hasEvents: true,
  themes: new Map([["t1", "2026-01-01T00:00:00.000Z"]]),
  hasSpoken: true,
};

describe("a criterion", () => {
  const conditions: [IdealCondition, "yes" | "no"][] = [
    [{ about: "attribute", attributeId: "industry", operator: "is", value: "hotels " }, "yes"],
    [{ about: "attribute", attributeId: "industry", operator: "is-not", value: "Hotels" }, "no"],
    [{ about: "measure", measure: "revenue", operator: "at-least", value: 250 }, "yes"],
    [{ about: "contact", field: "job-title", operator: "contains", value: "purchasing" }, "yes"],
    [{ about: "contact", field: "decision-role", operator: "is", value: "champion" }, "no"],
    [{ about: "event", eventType: "visit", operator: "at-least", count: 5, withinDays: 90 }, "no"],
    [{ about: "event", eventType: "trial", operator: "fewer-than", count: 1, withinDays: null }, "yes"],
    [{ about: "theme", themeId: "t1", operator: "mentioned", withinDays: null }, "yes"],
    [{ about: "theme", themeId: "t1", operator: "mentioned", withinDays: 30 }, "no"],
    [{ about: "theme", themeId: "t2", operator: "not-mentioned", withinDays: null }, "yes"],
  ];

  test.each(conditions)("%j holds or does not where it is known", (condition, verdict) => {
    expect(judgeCriterion(condition, ada, now)).toBe(verdict);
  });

  test.each(conditions)("%j is unknown where nothing is known, and never a no", (condition) => {
    expect(judgeCriterion(condition, nobody, now)).toBe("unknown");
  });

  test("about a number that is none, or a value that is none, is unknown", () => {
    const size = { about: "attribute", attributeId: "industry", operator: "at-least", value: "5" } as const;
    expect(judgeCriterion(size, ada, now)).toBe("unknown");
    expect(
      judgeCriterion({ about: "measure", measure: "nps", operator: "at-least", value: 0 }, ada, now),
    ).toBe("unknown");
  });

  test("about a company is always known", () => {
    expect(judgeCriterion({ about: "company", operator: "belongs" }, nobody, now)).toBe("no");
    expect(judgeCriterion({ about: "company", operator: "does-not-belong" }, nobody, now)).toBe("yes");
  });
});

describe("the form of the ideal customer", () => {
  const rows = [
    { field: "attribute:industry", operator: "is", value: "Hotels", days: "", weight: "5" },
    { field: "measure:revenue", operator: "at-least", value: "120.5", days: "", weight: "3" },
    { field: "contact:job-title", operator: "contains", value: "head", days: "", weight: "1" },
    { field: "company:", operator: "belongs", value: "", days: "", weight: "2" },
    { field: "event:visit", operator: "at-least", value: "3", days: "90", weight: "10" },
    { field: "theme:t1", operator: "mentioned", value: "", days: "", weight: "1" },
  ];

  test("reads every kind of criterion, and writes the same rows again", () => {
    const { criteria } = idealFormSchema.parse({ note: "", criteria: rows });
    expect(toCriterionRows(criteria)).toEqual(rows);
  });

  test.each([
    [{ weight: "0" }, "criteria.0.weight"],
    [{ weight: "2.5" }, "criteria.0.weight"],
    [{ value: "" }, "criteria.0.value"],
    [{ operator: "at-least", value: "many" }, "criteria.0.value"],
    [{ field: "measure:revenue", operator: "at-least", value: "" }, "criteria.0.value"],
    [{ field: "measure:shoe-size", operator: "at-least", value: "1" }, "criteria.0.value"],
    [{ field: "event:visit", operator: "at-least", value: "1.5" }, "criteria.0.value"],
    [{ field: "event:visit", operator: "at-least", value: "1", days: "0" }, "criteria.0.value"],
    [{ field: "nothing", operator: "is" }, "criteria.0.value"],
  ])("says what is wrong with %j, at its place", (wrong, place) => {
    const parsed = idealFormSchema.safeParse({ note: "", criteria: [{ ...rows[0], ...wrong }] });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toContain(place);
  });

  test("passes over rows that were left empty", () => {
    const blank = { field: "", operator: "", value: "", days: "", weight: "3" };
    expect(idealFormSchema.parse({ note: " ", criteria: [blank] })).toEqual({ note: "", criteria: [] });
  });
});
