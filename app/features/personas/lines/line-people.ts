import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { type Condition, conditionSchema } from "#app/features/segments/rules/condition.schema.ts";

interface CountedLine {
  key: string;
  evidence: LineEvidence;
}

/** The keys of lines on a theme that count some of those who spoke of it: of who was asked, or who bought near it. */
const countedAmongSome = /^(?:precursor|triggers|objections):/;

/** Whether a line on a theme counts everybody who spoke of it, of all who said anything. */
export function isOfAllSpeakers(key: string): boolean {
  return !countedAmongSome.test(key);
}

/** The condition that holds for the people behind a line; null where the line counts nobody, or by nothing to ask for. */
export function conditionOfLine({ key, evidence }: CountedLine): Condition | null {
  const { attributeId, value, themeId, measure } = evidence;
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
  if (value !== undefined && key === "role:title") {
    return conditionSchema.parse({
      about: "record",
      field: "job-title",
      operator: "is",
      value: value.slice(0, 200),
    });
  }
  if (key.startsWith("decision:")) {
    const role = key.slice("decision:".length);
    return conditionSchema.parse({ about: "record", field: "decision-role", operator: "is", value: role });
  }
  return measure === undefined ? null : conditionOfMeasure(measure.measure);
}

/** The condition that holds for those who said yes, or no, when they were asked about the line; null where nobody was. */
export function conditionOfAnswer({ evidence }: CountedLine, value: "yes" | "no"): Condition | null {
  const { asked } = evidence;
  if (asked === undefined || asked.kind !== "claim" || asked.verdict === "waiting") return null;
  const { surveyId, questionId } = asked;
  return conditionSchema.parse({ about: "answer", surveyId, questionId, operator: "is", value });
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
