import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { measures, moments } from "./segment-rule.ts";

/** How a field is filled in: a value typed or chosen, a count, days. */
export interface RuleField {
  field: string;
  label: string;
  /** The range of what is typed, such as "0 to 10"; empty where it is plain. */
  unit?: string;
  group: string;
  operators: { value: string; label: string }[];
  /** The values to choose from; empty when the value is typed. */
  options: string[];
  takesValue: boolean;
  takesDays: boolean;
}

const words = {
  is: "is",
  "is-not": "is not",
  contains: "contains",
  "at-least": "is at least",
  "at-most": "is at most",
  known: "is known",
  unknown: "is unknown",
  within: "within the last … days",
  "longer-ago": "longer ago than … days",
  mentioned: "was mentioned",
  "not-mentioned": "was not mentioned",
  "fewer-than": "happened fewer times than",
  belongs: "belongs to one",
  "does-not-belong": "belongs to none",
};

function operators(...names: (keyof typeof words)[]) {
  return names.map((value) => ({ value, label: words[value] }));
}

/** Everything a condition can be about, in the order of the menu. */
export function ruleFields(
  attributes: readonly Attribute[],
  themes: readonly { id: string; name: string; kind: string }[],
  eventTypes: readonly string[],
): RuleField[] {
  return [
    ...attributes.map(
      (attribute): RuleField => ({
        field: `attribute:${attribute.id}`,
        label: attribute.label,
        group: attribute.subject === "company" ? "Company attributes" : "Attributes",
        operators: attributeOperators(attribute),
        options: attribute.valueType === "boolean" ? ["yes", "no"] : attribute.options,
        takesValue: true,
        takesDays: false,
      }),
    ),
    {
      field: "company:",
      label: "Company",
      group: "Attributes",
      operators: operators("belongs", "does-not-belong"),
      options: [],
      takesValue: false,
      takesDays: false,
    },
    ...Object.entries(measures).map(
      ([name, measure]): RuleField => ({
        field: `measure:${name}`,
        label: measure.label,
        unit: measure.unit,
        group: "Behaviour",
        operators: operators("at-least", "at-most"),
        options: [],
        takesValue: true,
        takesDays: false,
      }),
    ),
    ...Object.entries(moments).map(
      ([name, moment]): RuleField => ({
        field: `moment:${name}`,
        label: moment.label,
        group: "Behaviour",
        operators: operators("within", "longer-ago"),
        options: [],
        takesValue: false,
        takesDays: true,
      }),
    ),
    ...eventTypes.map(
      (type): RuleField => ({
        field: `event:${type}`,
        label: `Event: ${type}`,
        group: "Behaviour",
        operators: [
          { value: "at-least", label: "happened at least" },
          { value: "fewer-than", label: words["fewer-than"] },
        ],
        options: [],
        takesValue: true,
        takesDays: true,
      }),
    ),
    ...themes.map(
      (theme): RuleField => ({
        field: `theme:${theme.id}`,
        label: theme.name,
        group: themeGroups.get(theme.kind) ?? "Themes",
        operators: operators("mentioned", "not-mentioned"),
        options: [],
        takesValue: false,
        takesDays: true,
      }),
    ),
  ];
}

const themeGroups = new Map([
  ["pain", "Pain points"],
  ["goal", "Goals"],
  ["praise", "Praise"],
]);

function attributeOperators(attribute: Attribute) {
  switch (attribute.valueType) {
    case "number":
      return operators("at-least", "at-most", "is", "known", "unknown");
    case "choice":
    case "boolean":
      return operators("is", "is-not", "known", "unknown");
    default:
      return operators("is", "is-not", "contains", "known", "unknown");
  }
}
