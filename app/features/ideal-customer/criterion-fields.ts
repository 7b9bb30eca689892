import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { contactFields, idealMeasures } from "./criterion.ts";

/** Something a criterion can be about, and how it is filled in. */
export interface CriterionField {
  field: string;
  label: string;
  group: string;
  unit: string;
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
  "at-least": "at least",
  "at-most": "at most",
  "fewer-than": "fewer than",
  mentioned: "was mentioned",
  "not-mentioned": "was not mentioned",
  belongs: "belongs to one",
  "does-not-belong": "belongs to none",
};

function operators(...names: (keyof typeof words)[]) {
  return names.map((value) => ({ value, label: words[value] }));
}

const plain = { unit: "", options: [], takesValue: true, takesDays: false };

/** Everything a criterion can be about, in the order of the menu. */
export function criterionFields(
  attributes: readonly Attribute[],
  themes: readonly { id: string; name: string; kind: string }[],
  eventTypes: readonly string[],
): CriterionField[] {
  return [
    ...attributes.map(
      (attribute): CriterionField => ({
        ...plain,
        field: `attribute:${attribute.id}`,
        label: attribute.label,
        group: attribute.subject === "company" ? "Company attributes" : "Attributes",
        operators: operatorsOf(attribute),
        options: attribute.valueType === "boolean" ? ["yes", "no"] : attribute.options,
      }),
    ),
    {
      ...plain,
      field: "company:",
      label: "Company",
      group: "Company",
      operators: operators("belongs", "does-not-belong"),
      takesValue: false,
    },
    ...Object.entries(contactFields).map(
      ([name, label]): CriterionField => ({
        ...plain,
        field: `contact:${name}`,
        label,
        group: "Company",
        operators: operators("is", "is-not", "contains"),
        options: name === "decision-role" ? ["user", "champion", "budget", "blocker"] : [],
      }),
    ),
    ...Object.entries(idealMeasures).map(
      ([name, { label, unit }]): CriterionField => ({
        ...plain,
        field: `measure:${name}`,
        label,
        unit,
        group: "Behaviour",
        operators: operators("at-least", "at-most"),
      }),
    ),
    ...eventTypes.map(
      (type): CriterionField => ({
        ...plain,
        field: `event:${type}`,
        label: `Event: ${type}`,
        unit: "times",
        group: "Behaviour",
        operators: operators("at-least", "fewer-than"),
        takesDays: true,
      }),
    ),
    ...themes.map(
      (theme): CriterionField => ({
        ...plain,
        field: `theme:${theme.id}`,
        label: theme.name,
        group: groups.get(theme.kind) ?? "Themes",
        operators: operators("mentioned", "not-mentioned"),
        takesValue: false,
        takesDays: true,
      }),
    ),
  ];
}

const groups = new Map([
  ["pain", "Pain points"],
  ["goal", "Goals"],
  ["praise", "Praise"],
]);

function operatorsOf({ valueType }: Attribute) {
  if (valueType === "number") return operators("at-least", "at-most", "is", "is-not");
  if (valueType === "choice" || valueType === "boolean") return operators("is", "is-not");
  return operators("is", "is-not", "contains");
}
