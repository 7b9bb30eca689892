import type { QuestionType } from "./survey.schema.ts";

/** What each type of question is called on screens, in the order in which they are offered. */
export const questionTypeNames: Record<QuestionType, string> = {
  "long-text": "Long text",
  "short-text": "Short text",
  "single-choice": "Single choice",
  "multiple-choice": "Multiple choice",
  dropdown: "Dropdown",
  nps: "Recommendation, 0 to 10 (NPS)",
  stars: "Stars",
  number: "Number",
  date: "Date",
  email: "E-mail address",
  consent: "Consent",
};

/** The type with this name in a form; undefined for anything else. */
export function asQuestionType(text: string): QuestionType | undefined {
  return questionTypes.find((type) => type === text);
}

export const questionTypes: readonly QuestionType[] = [
  "long-text",
  "short-text",
  "single-choice",
  "multiple-choice",
  "dropdown",
  "nps",
  "stars",
  "number",
  "date",
  "email",
  "consent",
];

/** Whether answers to this type of question are free text that the engine can read. */
export function isOpenText(type: QuestionType): boolean {
  return type === "short-text" || type === "long-text";
}
