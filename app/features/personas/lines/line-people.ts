import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { type Condition, conditionSchema } from "#app/features/segments/rules/condition.schema.ts";

/** The condition that holds for the people behind a line; null where the line counts nobody. */
export function conditionOfEvidence(evidence: LineEvidence): Condition | null {
  const { asked, attributeId, value, themeId, measure } = evidence;
  if (asked !== undefined && asked.kind === "claim" && asked.verdict !== "waiting") {
    const { surveyId, questionId } = asked;
    return conditionSchema.parse({ about: "answer", surveyId, questionId, operator: "is", value: "yes" });
  }
  if (themeId !== undefined) {
    return conditionSchema.parse({ about: "theme", themeId, operator: "mentioned", withinDays: null });
  }
  if (attributeId !== undefined) {
    const about = { about: "attribute", attributeId };
    return conditionSchema.parse(
      value === undefined
        ? { ...about, operator: "known", value: "" }
        : { ...about, operator: "is", value: value.slice(0, 200) },
    );
  }
  return measure === undefined ? null : conditionOfMeasure(measure.measure);
}

/** A figure is known of whoever bought, spoke or rated. */
function conditionOfMeasure(measure: string): Condition | null {
  const atLeastOne = { about: "measure", operator: "at-least", value: 1 };
  if (measure === "revenue" || measure === "purchases") {
    return conditionSchema.parse({ ...atLeastOne, measure: "purchases" });
  }
  if (measure === "sentiment") return conditionSchema.parse({ ...atLeastOne, measure: "feedback-items" });
  return null;
}
