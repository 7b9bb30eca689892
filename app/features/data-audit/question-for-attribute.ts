import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { readyAttributes } from "#app/features/attributes/ready/ready-attributes.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";

/** More than this and a list is shorter to read folded. */
const SPREAD_OUT = 7;

/** How long an answer takes, by the type of value: choosing is quick, typing is not. */
const secondsOf = { boolean: 5, choice: 8, number: 10, date: 12, text: 20 } as const;

/** What it costs to answer a question for this attribute, in seconds. */
export function secondsToAnswer({ valueType }: Pick<Attribute, "valueType">): number {
  return secondsOf[valueType];
}

/** Whether a survey can ask for the attribute: it describes customers, and a question holds its options. */
export function canBeAsked({ subject, valueType, options }: Attribute): boolean {
  return subject === "customer" && (valueType !== "choice" || options.length <= surveyLimits.options);
}

/** A question that fills the attribute and is skipped for whoever's value is known and fresh. */
export function questionForAttribute(attribute: Attribute): QuestionDraft {
  const common = {
    id: questionId(attribute.key),
    title: titleOf(attribute),
    purpose: { kind: "attribute" as const, attributeId: attribute.id },
    ifKnown: "skip" as const,
    freshDays: attribute.freshDays,
  };
  switch (attribute.valueType) {
    case "text":
      return { type: "short-text", ...common };
    case "number":
      return { type: "number", ...common };
    case "date":
      return { type: "date", ...common };
    case "boolean":
      return { type: "single-choice", ...common, options: numbered(["Yes", "No"]) };
    case "choice": {
      const options = numbered([...new Set(attribute.options)]);
      return { type: options.length > SPREAD_OUT ? "dropdown" : "single-choice", ...common, options };
    }
  }
}

function numbered(labels: readonly string[]) {
  return labels.map((label, index) => ({ id: `o-${index + 1}`, label }));
}

/** A key may hold hyphens that an id may not, or be a word that an id may not be. */
function questionId(key: string): string {
  return `ask-${key.replace(/-+/g, "-").replace(/-$/, "")}`;
}

/** As its author asks for it, else as the ready definition of that key does, else in words that fit anything. */
function titleOf({ key, question, label, valueType }: Attribute): string {
  const asked = question || readyAttributes.find((ready) => ready.key === key)?.question;
  if (asked) return asked;
  switch (valueType) {
    case "choice":
      return `${label}: which of these fits you best?`;
    case "boolean":
      return `${label}: is that so for you?`;
    case "date":
      return `${label}: which day was or is that?`;
    default:
      return `${label}: what is it for you?`;
  }
}
