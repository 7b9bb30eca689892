import { describe, expect, it } from "vitest";
import { describeCondition } from "#app/features/segments/rules/condition-words.ts";
import { blankCondition, groupRow, type RuleRow, toRows } from "#app/features/segments/rules/rule-rows.ts";
import { postedRowsSchema, readRuleRows } from "#app/features/segments/segment-form.ts";
import { placedConditions } from "#app/features/segments/segment-rule.ts";

const names = {
  attributes: new Map([["a1", "Household"]]),
  themes: new Map([["t1", "Late delivery"]]),
  segments: new Map([["s1", "Families"]]),
  surveys: new Map([["v1", "After the move"]]),
  questions: new Map([["v1/q1", "Where do you live?"]]),
  options: new Map([["v1/q1/o1", "In town"]]),
  purposes: new Map([["contact", "Contact by e-mail"]]),
};

const condition = (given: Partial<RuleRow>): RuleRow => ({ ...blankCondition, ...given });

const rows: RuleRow[] = [
  groupRow("all", 0),
  condition({ about: "attribute", subject: "a1", operator: "is", value: "family" }),
  condition({ about: "measure", subject: "revenue", operator: "at-least", value: "120.5" }),
  condition({ about: "moment", subject: "last-active", operator: "longer-ago", days: "90" }),
  groupRow("none", 1),
  condition({ depth: 2, about: "theme", subject: "t1", operator: "mentioned", value: "negative" }),
  condition({ depth: 2, about: "silence", subject: "answer", operator: "silent", days: "60" }),
  groupRow("any", 2),
  condition({ depth: 3, about: "event", subject: "purchase", operator: "at-least", value: "3", days: "365" }),
  condition({
    depth: 3,
    about: "event",
    subject: "purchase",
    operator: "total-at-least",
    value: "99.5",
    since: "2026-01-31",
  }),
  condition({ about: "answer", subject: "v1/q1", operator: "is", value: "o1" }),
  condition({ about: "survey", subject: "v1", operator: "not-answered", days: "30" }),
  condition({ about: "sentiment", operator: "at-most", value: "-20", days: "90" }),
  condition({ about: "nps", operator: "is-not", value: "detractor" }),
  condition({ about: "rfm", operator: "is", value: "Champions" }),
  condition({ about: "disengaged", operator: "is" }),
  condition({ about: "consent", subject: "contact", operator: "is", value: "granted" }),
  condition({ about: "record", subject: "job-title", operator: "contains", value: "chief" }),
  condition({ about: "company", operator: "belongs" }),
  condition({ about: "segment", subject: "s1", operator: "not-in" }),
];

function ruleOf(given: readonly RuleRow[]) {
  const read = readRuleRows(given);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read;
}

describe("the segment form", () => {
  it("reads every kind of condition in groups within groups, and writes the same rows again", () => {
    expect(toRows(ruleOf(rows).rule)).toEqual(rows);
  });

  it("knows from which row each part of the rule came", () => {
    const { places } = ruleOf([groupRow("any", 0), blankCondition, ...rows.slice(1)]);
    expect(places.find(({ path }) => path.join(".") === "3.2.1")?.row).toBe(10);
  });

  it("says each condition in words", () => {
    const { rule } = ruleOf(rows);
    expect(placedConditions(rule).map((placed) => describeCondition(placed.condition, names))).toEqual([
      "Household is “family”",
      "Revenue: at least 120.5",
      "Last active longer ago than 90 days",
      "Spoke badly of “Late delivery”",
      "No survey was answered for 60 days",
      "At least 3 × purchase in the last 365 days",
      "purchase for at least 99.5 in all since 2026-01-31",
      "Answer to “Where do you live?” is “In town”",
      "Did not answer “After the move” in the last 30 days",
      "Sentiment of what was said in the last 90 days: at most -20",
      "Is not a detractor",
      "Customer group is “Champions”",
      "Has fallen out of its own rhythm",
      "Consent to “Contact by e-mail” is granted",
      "Job title contains “chief”",
      "Belongs to a company",
      "Not in the segment “Families”",
    ]);
  });

  it("passes over rows that were left empty, but wants one condition in each group", () => {
    expect(readRuleRows([groupRow("all", 0), blankCondition, ...rows.slice(1, 2)]).ok).toBe(true);
    expect(readRuleRows([groupRow("all", 0), blankCondition])).toEqual({
      ok: false,
      issues: [{ row: 0, part: "match", message: "Add at least one condition" }],
    });
    expect(readRuleRows([...rows.slice(0, 2), groupRow("any", 1)])).toEqual({
      ok: false,
      issues: [{ row: 2, part: "match", message: "Add a condition to this group, or remove the group" }],
    });
  });

  it.each([
    [
      { about: "measure", subject: "revenue", operator: "at-least", value: "much" },
      'Expected a number, got "much"',
    ],
    [
      { about: "measure", subject: "revenue", operator: "at-least", value: "1e300" },
      'Expected a number, got "1e300"',
    ],
    [
      { about: "attribute", subject: "a1", operator: "at-least", value: "1e999" },
      '"1e999" does not fit this condition',
    ],
    [
      { about: "moment", subject: "last-active", operator: "within", days: "0" },
      'Expected a number of days from 1 to 3650, got "0"',
    ],
    [
      { about: "event", subject: "purchase", operator: "at-least", value: "1.5" },
      'Expected a whole number of times, got "1.5"',
    ],
    [
      { about: "event", subject: "purchase", operator: "at-least", value: "1", since: "2026-02-30" },
      'Expected a day such as 2026-01-31, got "2026-02-30"',
    ],
    [{ about: "attribute", subject: "a1", operator: "is", value: " " }, "Expected a value to compare with"],
    [{ about: "attribute", subject: "", operator: "is", value: "x" }, "Choose which one is meant"],
    [{ about: "company", operator: "is" }, "Choose how it compares"],
    [{ about: "constructor", operator: "is" }, "Choose what the condition is about"],
    [
      { about: "measure", subject: "constructor", operator: "at-least", value: "1" },
      "Choose which one is meant",
    ],
    [
      { about: "sentiment", operator: "at-least", value: "101" },
      'Expected a number from -100 to 100, got "101"',
    ],
  ])("names what is wrong with %j", (row, message) => {
    const read = readRuleRows([...rows.slice(0, 2), condition(row)]);
    expect(read.ok ? [] : read.issues).toMatchObject([{ row: 2, message }]);
  });

  it("forgets what was typed for something that is no longer chosen, and keeps the rest", () => {
    const posted = { kind: "condition", depth: "1", operator: "is", value: "family", subject: "a1" };
    const [, ...read] = postedRowsSchema.parse([
      { kind: "group", depth: "0", match: "any" },
      { ...posted, about: "attribute", was: "attribute a1" },
      { ...posted, about: "attribute", subject: "a2", was: "attribute a1" },
      { ...posted, about: "measure", was: "attribute a1" },
      { ...posted, about: "attribute", was: " " },
    ]);
    expect(read.map(({ subject, operator, value }) => [subject, operator, value])).toEqual([
      ["a1", "is", "family"],
      ["a2", "is", ""],
      ["", "", ""],
      ["a1", "is", "family"],
    ]);
  });

  it("makes a tree of whatever depths are posted", () => {
    const wild = postedRowsSchema.parse([
      { kind: "condition", depth: "5", about: "company", operator: "belongs" },
      { kind: "group", depth: "0", match: "x" },
      { kind: "condition", depth: "-3", about: "company", operator: "belongs" },
      { kind: "condition", depth: "NaN", about: "disengaged", operator: "is" },
    ]);
    expect(wild[0]).toMatchObject({ kind: "group", depth: 0, match: "all" });
    expect(readRuleRows(wild)).toMatchObject({ ok: false });
    expect(readRuleRows(postedRowsSchema.parse("nonsense"))).toMatchObject({ ok: false });
  });
});
