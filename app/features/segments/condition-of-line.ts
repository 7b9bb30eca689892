import { toCondition } from "./predicate-condition.ts";
import { type Condition, conditionSchema } from "./rules/condition.schema.ts";

/** The condition that holds for the people behind a line; null where a number has no condition of its own. */
export function conditionOfLine(feature: string, value: string, kind: "share" | "number"): Condition | null {
  const [about = ""] = feature.split(":", 1);
  const subject = feature.slice(about.length + 1);
  if (kind === "share") {
    return toCondition(value === "" ? { feature, test: "set" } : { feature, test: "is", value });
  }
  return about === "attribute"
    ? conditionSchema.parse({ about, attributeId: subject, operator: "known", value: "" })
    : null;
}
