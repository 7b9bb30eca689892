import { contactFields, type IdealCondition, idealMeasures } from "./criterion.ts";

/** What the ids in criteria are called on screens. */
export interface CriterionNames {
  attributes: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

const words = {
  is: "is",
  "is-not": "is not",
  contains: "contains",
  "at-least": "at least",
  "at-most": "at most",
} as const;

/** A condition in words, e.g. "Industry is “Hotels”" or "At least 3 × visit in the last 90 days". */
export function describeIdealCondition(condition: IdealCondition, names: CriterionNames): string {
  const window = (days: number | null) => (days === null ? "" : ` in the last ${days} days`);
  switch (condition.about) {
    case "attribute": {
      const name = names.attributes.get(condition.attributeId) ?? "An attribute that no longer exists";
      return condition.operator === "at-least" || condition.operator === "at-most"
        ? `${name}: ${words[condition.operator]} ${condition.value}`
        : `${name} ${words[condition.operator]} “${condition.value}”`;
    }
    case "measure":
      return `${idealMeasures[condition.measure].label}: ${words[condition.operator]} ${condition.value}${
        condition.measure === "relationship-days" ? " days" : ""
      }`;
    case "contact":
      return `${contactFields[condition.field]} ${words[condition.operator]} “${condition.value}”`;
    case "company":
      return condition.operator === "belongs" ? "Belongs to a company" : "Belongs to no company";
    case "event":
      return `${condition.operator === "at-least" ? "At least" : "Fewer than"} ${condition.count} × ${
        condition.eventType
      }${window(condition.withinDays)}`;
    case "theme": {
      const name = names.themes.get(condition.themeId) ?? "a theme that no longer exists";
      return `${condition.operator === "mentioned" ? "Spoke of" : "Did not speak of"} “${name}”${window(
        condition.withinDays,
      )}`;
    }
  }
}
