import { describe, expect, it } from "vitest";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { checkRule } from "#app/features/segments/rules/checks/check-rule.ts";
import { inOrderOfNeed } from "#app/features/segments/rules/checks/circles.ts";
import { findContradictions } from "#app/features/segments/rules/checks/contradictions.ts";
import type { RuleWorld } from "#app/features/segments/rules/checks/rule-world.ts";
import type { ConditionDraft } from "#app/features/segments/rules/condition.schema.ts";
import { type RuleGroupDraft, segmentRule } from "#app/features/segments/segment-rule.ts";

const attribute = (
  id: string,
  valueType: Attribute["valueType"],
  options: string[] = [],
): [string, Attribute] => [
  id,
  {
    id,
    key: id,
    label: `The ${id}`,
    subject: "customer",
    category: "demographic",
    valueType,
    options,
    purpose: "p",
    freshDays: null,
    leadingRule: "newest",
    sourceOrder: [],
    question: "",
  },
];

const inSegment = (segmentId: string): ConditionDraft => ({ about: "segment", segmentId, operator: "in" });
const company: ConditionDraft = { about: "company", operator: "belongs" };
const all = (...items: RuleGroupDraft["items"][number][]): RuleGroupDraft => ({ match: "all", items });
const any = (...items: RuleGroupDraft["items"][number][]): RuleGroupDraft => ({ match: "any", items });
const none = (...items: RuleGroupDraft["items"][number][]): RuleGroupDraft => ({ match: "none", items });

const world: RuleWorld = {
  attributes: new Map([
    attribute("household", "choice", ["alone", "family"]),
    attribute("age", "number"),
    attribute("city", "text"),
    attribute("birthday", "date"),
  ]),
  themes: new Map([["t1", "Late delivery"]]),
  segments: new Map([
    ["a", { name: "A", rule: segmentRule(all(inSegment("b"))) }],
    ["b", { name: "B", rule: segmentRule(all(none(inSegment("c")))) }],
    ["c", { name: "C", rule: segmentRule(all(company)) }],
  ]),
  surveys: new Map([
    [
      "v1",
      {
        title: "Survey",
        questions: [
          { id: "q1", title: "Where?", type: "single-choice", options: [{ id: "o1", label: "Town" }] },
        ],
      },
    ],
  ]),
  purposes: new Map([["contact", "Contact by e-mail"]]),
};

const problems = (draft: RuleGroupDraft, ownId: string | null = null) =>
  checkRule(segmentRule(draft), world, ownId).map(({ path, message }) => [path.join("."), message]);

const attributeIs = (
  attributeId: string,
  operator: "is" | "is-not" | "at-least",
  value: string,
): ConditionDraft => ({
  about: "attribute",
  attributeId,
  operator,
  value,
});

describe("a rule that refers to what is gone or has changed", () => {
  it("is named at the condition", () => {
    const gone = all(
      attributeIs("gone", "is", "x"),
      any(
        { about: "theme", themeId: "gone", operator: "mentioned", withinDays: null },
        inSegment("gone"),
        { about: "survey", surveyId: "gone", operator: "answered", withinDays: null },
        { about: "answer", surveyId: "v1", questionId: "gone", operator: "is", value: "x" },
        { about: "answer", surveyId: "v1", questionId: "q1", operator: "is", value: "o2" },
        { about: "consent", purpose: "gone", operator: "is", state: "granted" },
        company,
      ),
    );
    expect(problems(gone)).toEqual([
      ["0", "This attribute is gone. Choose another, or remove the condition."],
      ["1.0", "This theme is gone. Choose another, or remove the condition."],
      ["1.1", "This segment is gone. Choose another, or remove the condition."],
      ["1.2", "This survey is gone. Choose another, or remove the condition."],
      ["1.3", "This question is gone. Choose another, or remove the condition."],
      ["1.4", "“o2” is none of the answers to “Where?”. Choose one of them."],
      ["1.5", "This purpose is gone. Choose another, or remove the condition."],
    ]);
  });

  it.each([
    [
      attributeIs("city", "at-least", "3"),
      "“The city” holds no numbers any more but text. Choose how it compares anew.",
    ],
    [attributeIs("age", "is", "old"), "“The age” holds numbers; “old” is none. Change the value."],
    [
      attributeIs("household", "is", "castle"),
      "“castle” is none of the values of “The household”: alone, family. Change the value.",
    ],
    [
      { about: "attribute", attributeId: "household", operator: "any-of", value: "alone, castle" } as const,
      "“castle” is none of the values of “The household”: alone, family. Change the value.",
    ],
    [
      { about: "attribute", attributeId: "age", operator: "before", value: "2026-01-01" } as const,
      "“The age” holds no days any more but numbers. Choose how it compares anew.",
    ],
  ])("says what no longer fits an attribute of another type: %j", (condition, message) => {
    expect(problems(all(condition))).toEqual([["0", message]]);
  });
});

describe("a rule that leads back to its own segment", () => {
  it("is refused with the way it takes", () => {
    expect(problems(all(inSegment("a")), "c")).toEqual([
      [
        "0",
        "This leads in a circle: “A” is decided by “B” is decided by “C”, which is this segment. Choose another segment.",
      ],
    ]);
    expect(problems(all(company, inSegment("c")), "c")).toEqual([
      ["1", "A segment cannot be decided by itself. Choose another segment."],
    ]);
    expect(problems(all(inSegment("a")))).toEqual([]);
  });

  it("does not keep the others from being put in order", () => {
    const segments = [...world.segments].map(([id, { rule }]) => ({ id, rule }));
    expect(inOrderOfNeed(segments).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });
});

const bought = (
  operator: "at-least" | "fewer-than",
  count: number,
  withinDays: number | null,
): ConditionDraft => ({
  about: "event",
  eventType: "purchase",
  operator,
  count,
  withinDays,
});
const nps = (group: "promoter" | "passive" | "detractor"): ConditionDraft => ({
  about: "nps",
  operator: "is",
  group,
});
const score = (operator: "at-least" | "at-most", value: number): ConditionDraft => ({
  about: "measure",
  measure: "nps",
  operator,
  value,
});
const silent = (days: number): ConditionDraft => ({ about: "silence", of: "purchase", days });
const theme = (operator: "mentioned" | "not-mentioned", withinDays: number | null): ConditionDraft => ({
  about: "theme",
  themeId: "t1",
  operator,
  withinDays,
});

describe("contradictions", () => {
  const family = attributeIs("household", "is", "family");
  const alone = attributeIs("household", "is", "alone");

  it.each<[string, RuleGroupDraft, string[][]]>([
    ["two values of one thing", all(family, company, alone), [["0", "2"]]],
    ["a value and not that value", all(family, attributeIs("household", "is-not", "Family")), [["0", "1"]]],
    [
      "a value of what is unknown",
      all(family, { about: "attribute", attributeId: "household", operator: "unknown", value: "" }),
      [["0", "1"]],
    ],
    ["numbers that leave nothing between them", all(score("at-least", 9), score("at-most", 8)), [["0", "1"]]],
    ["a number that is never reached", all(score("at-least", 11)), [["0"]]],
    ["a group and its numbers", all(nps("promoter"), score("at-most", 6)), [["0", "1"]]],
    [
      "bought in a window that lies in one without purchases",
      all(bought("at-least", 2, 30), bought("fewer-than", 2, 90)),
      [["0", "1"]],
    ],
    ["bought lately and silent for long", all(bought("at-least", 1, 30), silent(60)), [["0", "1"]]],
    [
      "spoken of and never spoken of",
      all(theme("mentioned", 30), theme("not-mentioned", null)),
      [["0", "1"]],
    ],
    [
      "across groups",
      all(family, any(alone, all(attributeIs("household", "is-not", "family"), company))),
      [
        ["0", "1.0"],
        ["0", "1.1.0"],
      ],
    ],
    ["none of what is asked for", all(company, none(company)), [["0", "1.0"]]],
    [
      "everything turned away",
      none(company, { about: "company", operator: "does-not-belong" }),
      [["0", "1"]],
    ],
    ["a part that can never hold beside one that can", any(company, all(family, alone)), [["1.0", "1.1"]]],
  ])("finds %s", (_name, rule, paths) => {
    const found = findContradictions(segmentRule(rule));
    expect(found.map((one) => one.paths.map((path) => path.join(".")))).toEqual(paths);
  });

  it.each<[string, RuleGroupDraft]>([
    ["one of two values", any(family, alone)],
    ["numbers that meet", all(score("at-least", 9), score("at-most", 9))],
    [
      "what is unknown and not a value",
      all(attributeIs("household", "is-not", "family"), {
        about: "attribute",
        attributeId: "household",
        operator: "unknown",
        value: "",
      }),
    ],
    ["bought long ago and not of late", all(bought("at-least", 2, 365), bought("fewer-than", 1, 30))],
    ["fewer of late than ever", all(bought("fewer-than", 3, 30), bought("at-least", 2, 30))],
    ["silent, or never seen", all(silent(60), silent(90))],
    ["spoken of, but not of late", all(theme("mentioned", null), theme("not-mentioned", 30))],
    [
      "two tags",
      all(
        { about: "record", field: "tag", operator: "is", value: "a" },
        { about: "record", field: "tag", operator: "is", value: "b" },
      ),
    ],
    ["none of two that exclude each other", none(family, alone)],
  ])("leaves %s alone", (_name, rule) => {
    expect(findContradictions(segmentRule(rule))).toEqual([]);
  });

  it("are said at both conditions", () => {
    expect(problems(all(family, alone))).toEqual([
      ["0", "Nobody can match this together with: The household is “alone”."],
      ["1", "Nobody can match this together with: The household is “family”."],
    ]);
    expect(problems(all(score("at-least", 11)))).toEqual([
      ["0", "Nobody can ever match this: Would recommend: at least 11."],
    ]);
  });

  it("are not looked for where there are too many ways to fulfil a rule", () => {
    const wide = Array.from({ length: 6 }, (_, index) =>
      any(...Array.from({ length: 4 }, (_, value) => score("at-least", (index + value) % 10))),
    );
    expect(findContradictions(segmentRule(all(...wide, family, alone)))).toEqual([]);
  });
});
