import type { Question } from "../survey.schema.ts";

/** What is needed to know of an attribute to decide whether a question can fill it. */
export interface FillableAttribute {
  id: string;
  label: string;
  valueType: "text" | "number" | "date" | "choice" | "boolean";
  options: readonly string[];
}

/** Why answers to this question cannot become values of the attribute, in a sentence; null when they can. */
export function attributeMismatch(question: Question, attribute: FillableAttribute): string | null {
  const { label, valueType } = attribute;
  // What a link says is known only when it comes; a value that does not fit stays with the answer.
  if (question.type === "hidden") return null;
  const needs = (what: string) => `"${label}" needs ${what}; this question does not give that.`;
  switch (valueType) {
    case "text":
      return null;
    case "number":
      return ["number", "stars", "nps", "csat", "ces"].includes(question.type) ? null : needs("a number");
    case "date":
      return question.type === "date" ? null : needs("a date");
    case "boolean":
      if (question.type === "consent") return null;
      return isYesNo(question) ? null : needs("a consent, or a choice of yes and no");
    case "choice":
      return choiceMismatch(question, attribute);
  }
}

function choiceMismatch(question: Question, attribute: FillableAttribute): string | null {
  if (question.type !== "single-choice" && question.type !== "dropdown") {
    return `"${attribute.label}" needs one choice; use a single choice or a dropdown.`;
  }
  const allowed = new Set(attribute.options.map((option) => option.toLowerCase()));
  const foreign = question.options.find((option) => !allowed.has(option.label.toLowerCase()));
  return foreign === undefined
    ? null
    : `"${foreign.label}" is not among the values of "${attribute.label}": ${attribute.options.slice(0, 12).join(", ")}.`;
}

function isYesNo(question: Question): boolean {
  if (question.type !== "single-choice" && question.type !== "dropdown") return false;
  return question.options.every((option) => ["yes", "no"].includes(option.label.toLowerCase()));
}
