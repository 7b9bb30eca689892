import { describe, expect, it } from "vitest";
import { segmentFormSchema, toRows } from "#app/features/segments/segment-form.ts";
import { describeCondition, segmentRuleSchema } from "#app/features/segments/segment-rule.ts";

const names = { attributes: new Map([["a1", "Household"]]), themes: new Map([["t1", "Late delivery"]]) };

describe("the segment form", () => {
  const rows = [
    { field: "attribute:a1", operator: "is", value: "family", days: "" },
    { field: "measure:revenue", operator: "at-least", value: "120.5", days: "" },
    { field: "moment:last-active", operator: "longer-ago", value: "", days: "90" },
    { field: "theme:t1", operator: "mentioned", value: "", days: "" },
    { field: "event:purchase", operator: "at-least", value: "3", days: "365" },
    { field: "company:", operator: "belongs", value: "", days: "" },
  ];

  it("reads every kind of condition, and writes the same rows again", () => {
    const form = segmentFormSchema.parse({ name: "Families", match: "all", conditions: rows });
    expect(form.conditions).toHaveLength(6);
    const rule = segmentRuleSchema.parse({ match: form.match, conditions: form.conditions });
    expect(toRows(rule)).toEqual(rows);
  });

  it("says each condition in words", () => {
    const { conditions } = segmentFormSchema.parse({ name: "x", match: "any", conditions: rows });
    expect(conditions.map((condition) => describeCondition(condition, names))).toEqual([
      "Household is “family”",
      "Revenue: at least 120.5",
      "Last active longer ago than 90 days",
      "Spoke of “Late delivery”",
      "At least 3 × purchase in the last 365 days",
      "Belongs to a company",
    ]);
  });

  it("passes over rows that were left empty, but wants one condition", () => {
    const blank = { field: "", operator: "", value: "", days: "" };
    expect(segmentFormSchema.safeParse({ name: "x", conditions: [blank, rows[0]] }).success).toBe(true);
    const empty = segmentFormSchema.safeParse({ name: "x", conditions: [blank] });
    expect(empty.error?.issues[0]?.message).toBe("Add at least one condition");
  });

  it.each([
    [
      { field: "measure:revenue", operator: "at-least", value: "much", days: "" },
      'Expected a number, got "much"',
    ],
    [
      { field: "measure:revenue", operator: "at-least", value: "1e300", days: "" },
      'Expected a number, got "1e300"',
    ],
    [
      { field: "attribute:a1", operator: "at-least", value: "1e999", days: "" },
      '"1e999" does not fit this condition',
    ],
    [
      { field: "moment:last-active", operator: "within", value: "", days: "0" },
      'Expected a number of days from 1 to 3650, got "0"',
    ],
    [
      { field: "event:purchase", operator: "at-least", value: "1.5", days: "" },
      'Expected a whole number of times, got "1.5"',
    ],
    [{ field: "attribute:a1", operator: "is", value: " ", days: "" }, "Expected a value to compare with"],
    [
      { field: "measure:constructor", operator: "at-least", value: "1", days: "" },
      'Expected a number, got "1"',
    ],
  ])("names what is wrong with %j", (row, message) => {
    const form = segmentFormSchema.safeParse({ name: "x", conditions: [rows[0], row] });
    expect(form.error?.issues[0]).toMatchObject({ path: ["conditions", 1, "value"], message });
  });
});
