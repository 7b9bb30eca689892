import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import type { RuleQuestion } from "./checks/rule-world.ts";
import type { Choice, RuleKind, RuleSubject } from "./rule-menu.ts";

const words = {
  is: "is",
  "is-not": "is not",
  "any-of": "is one of (commas between)",
  contains: "contains",
  "at-least": "is at least",
  "at-most": "is at most",
  before: "is before",
  after: "is after",
  known: "is known",
  unknown: "is unknown",
};

export function operators(...names: (keyof typeof words)[]): Choice[] {
  return names.map((value) => ({ value, label: words[value] }));
}

export const isOrNot = operators("is", "is-not");

/** A kind of condition with nothing but what is named. */
export function kindOf(kind: Pick<RuleKind, "about" | "label"> & Partial<RuleKind>): RuleKind {
  return {
    subjectLabel: null,
    subjects: [],
    operators: [],
    valueKind: "none",
    options: [],
    unit: "",
    days: "none",
    since: false,
    ...kind,
  };
}

/** An attribute to choose, with how its type of value compares. */
export function attributeSubject({ id, label, subject, valueType, options }: Attribute): RuleSubject {
  const choice = {
    value: id,
    label,
    group: subject === "company" ? "Attributes of companies" : "Attributes of customers",
  };
  switch (valueType) {
    case "number":
      return {
        ...choice,
        operators: operators("at-least", "at-most", "is", "known", "unknown"),
        valueKind: "number",
      };
    case "date":
      return {
        ...choice,
        operators: operators("before", "after", "is", "known", "unknown"),
        valueKind: "date",
      };
    case "boolean":
      return { ...choice, operators: operators("is", "known", "unknown"), ...choosing(["yes", "no"]) };
    case "choice":
      return {
        ...choice,
        operators: operators("is", "is-not", "any-of", "known", "unknown"),
        ...choosing(options),
      };
    case "text":
      return {
        ...choice,
        operators: operators("is", "is-not", "any-of", "contains", "known", "unknown"),
        valueKind: "text",
      };
  }
}

function choosing(values: readonly string[]): Pick<RuleSubject, "valueKind" | "options"> {
  return { valueKind: "choice", options: values.map((value) => ({ value, label: value })) };
}

const scales = new Set(["stars", "nps", "csat", "ces", "number"]);
/** Questions with several answers in one, of which a rule could not say which is meant, and those that hold no words. */
const unasked = new Set(["statement", "matrix", "contact", "address", "file", "signature", "ranking"]);
const given: Choice[] = [
  { value: "answered", label: "was answered" },
  { value: "not-answered", label: "was not answered" },
];

/** A question to choose, with how its answers compare; none for questions that a rule cannot ask about. */
export function questionSubject(
  survey: { id: string; title: string },
  question: RuleQuestion,
): RuleSubject | undefined {
  if (unasked.has(question.type)) return undefined;
  const choice = { value: `${survey.id}/${question.id}`, label: question.title, group: survey.title };
  if (question.options.length > 0) {
    const options = question.options.map(({ id, label }) => ({ value: id, label }));
    return { ...choice, operators: [...isOrNot, ...given], valueKind: "choice", options };
  }
  if (scales.has(question.type)) {
    return {
      ...choice,
      operators: [...operators("at-least", "at-most", "is"), ...given],
      valueKind: "number",
    };
  }
  return { ...choice, operators: [...operators("is", "contains"), ...given], valueKind: "text" };
}
