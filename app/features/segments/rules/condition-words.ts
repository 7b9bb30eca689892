import type { Condition, ConditionAbout, RecordField } from "./condition.schema.ts";
import { measures, moments } from "./measures.ts";

/** What the conditions' ids are called on screens. */
export interface RuleNames {
  attributes: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
  segments: ReadonlyMap<string, string>;
  /** Titles of surveys. */
  surveys: ReadonlyMap<string, string>;
  /** Titles of questions by "survey id/question id". */
  questions: ReadonlyMap<string, string>;
  /** Labels of choices by "survey id/question id/option id". */
  options: ReadonlyMap<string, string>;
  /** What customers are asked to agree to. */
  purposes: ReadonlyMap<string, string>;
}

/** A condition in words, e.g. "Household is “family”" or "Last active longer ago than 90 days". */
export function describeCondition(condition: Condition, names: RuleNames): string {
  switch (condition.about) {
    case "attribute":
      return compared(names.attributes.get(condition.attributeId) ?? "An attribute that is gone", condition);
    case "measure":
      return `${measures[condition.measure].label}: ${atWords[condition.operator]} ${condition.value}`;
    case "moment":
      return condition.operator === "within"
        ? `${moments[condition.moment].label} in the last ${condition.days} days`
        : `${moments[condition.moment].label} longer ago than ${condition.days} days`;
    case "silence":
      return `${silenceWords[condition.of]} for ${condition.days} days`;
    case "theme": {
      const name = names.themes.get(condition.themeId) ?? "a theme that is gone";
      const verb = condition.operator === "mentioned" ? "Spoke" : "Did not speak";
      return `${verb}${feelingWords[condition.feeling]} of “${name}”${windowWords(condition)}`;
    }
    case "sentiment":
      return `Sentiment of what was said${windowWords(condition)}: ${atWords[condition.operator]} ${condition.value}`;
    case "event":
      return `${eventWords(condition)}${windowWords(condition)}${condition.since === null ? "" : ` since ${condition.since}`}`;
    case "answer": {
      const key = `${condition.surveyId}/${condition.questionId}`;
      const value = names.options.get(`${key}/${condition.value}`) ?? condition.value;
      return compared(`Answer to “${names.questions.get(key) ?? "a question that is gone"}”`, {
        ...condition,
        value,
      });
    }
    case "survey": {
      const title = names.surveys.get(condition.surveyId) ?? "a survey that is gone";
      const verb = condition.operator === "answered" ? "Answered" : "Did not answer";
      return `${verb} “${title}”${windowWords(condition)}`;
    }
    case "nps":
      return `Is ${notWord(condition)}a ${condition.group}`;
    case "rfm":
      return `Customer group is ${notWord(condition)}“${condition.group}”`;
    case "disengaged":
      return condition.operator === "is" ? "Has fallen out of its own rhythm" : "Is in its own rhythm";
    case "consent":
      return `Consent to “${names.purposes.get(condition.purpose) ?? condition.purpose}” is ${notWord(condition)}${condition.state}`;
    case "record":
      return compared(recordWords[condition.field], condition);
    case "company":
      return condition.operator === "belongs" ? "Belongs to a company" : "Does not belong to a company";
    case "segment": {
      const name = names.segments.get(condition.segmentId) ?? "a segment that is gone";
      return `${condition.operator === "in" ? "In" : "Not in"} the segment “${name}”`;
    }
  }
}

function notWord({ operator }: { operator: "is" | "is-not" }): string {
  return operator === "is" ? "" : "not ";
}

function windowWords({ withinDays }: { withinDays: number | null }): string {
  return withinDays === null ? "" : ` in the last ${withinDays} days`;
}

function compared(
  name: string,
  { operator, value }: { operator: keyof typeof comparing; value: string },
): string {
  const words = comparing[operator];
  if (words.takes === "nothing") return `${name} ${words.text}`;
  if (words.takes === "text") return `${name} ${words.text} “${value}”`;
  return `${name}${words.text} ${value}`;
}

const comparing = {
  is: { text: "is", takes: "text" },
  "is-not": { text: "is not", takes: "text" },
  "any-of": { text: "is one of", takes: "text" },
  contains: { text: "contains", takes: "text" },
  "at-least": { text: ": at least", takes: "number" },
  "at-most": { text: ": at most", takes: "number" },
  before: { text: " is before", takes: "number" },
  after: { text: " is after", takes: "number" },
  known: { text: "is known", takes: "nothing" },
  unknown: { text: "is unknown", takes: "nothing" },
  answered: { text: "was given", takes: "nothing" },
  "not-answered": { text: "was not given", takes: "nothing" },
} as const;

const atWords = { "at-least": "at least", "at-most": "at most" } as const;

const feelingWords = { any: "", negative: " badly", positive: " well" } as const;

export const silenceWords = {
  anything: "Nothing at all was heard",
  answer: "No survey was answered",
  feedback: "No feedback came",
  purchase: "Nothing was bought",
} as const;

export const recordWords: Record<RecordField, string> = {
  "job-title": "Job title",
  "decision-role": "Role in the decision",
  tag: "Tag",
  email: "E-mail address",
  "company-name": "Company name",
  "company-domain": "Company domain",
};

function eventWords({ operator, count, eventType }: ConditionAbout<"event">): string {
  switch (operator) {
    case "at-least":
      return `At least ${count} × ${eventType}`;
    case "fewer-than":
      return `Fewer than ${count} × ${eventType}`;
    case "total-at-least":
      return `${eventType} for at least ${count} in all`;
    case "total-less-than":
      return `${eventType} for less than ${count} in all`;
  }
}
