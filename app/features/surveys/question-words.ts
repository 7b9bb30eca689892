import type { ChoiceQuestion, Question, QuestionType } from "./survey.schema.ts";

/** What each type of question is called on screens, in the order in which they are offered. */
export const questionTypeNames: Record<QuestionType, string> = {
  "long-text": "Long text",
  "short-text": "Short text",
  "single-choice": "Single choice",
  "multiple-choice": "Multiple choice",
  dropdown: "Dropdown",
  "picture-choice": "Picture choice",
  ranking: "Ranking",
  matrix: "Matrix of statements (Likert)",
  nps: "Recommendation, 0 to 10 (NPS)",
  csat: "Satisfaction (CSAT)",
  ces: "Effort, 1 to 7 (CES)",
  stars: "Stars",
  number: "Number",
  date: "Date",
  email: "E-mail address",
  contact: "Contact details",
  address: "Address",
  file: "File upload",
  consent: "Consent",
  statement: "Text without a question",
  hidden: "Hidden field from the link",
};

export const questionTypes: readonly QuestionType[] = [
  "long-text",
  "short-text",
  "single-choice",
  "multiple-choice",
  "dropdown",
  "picture-choice",
  "ranking",
  "matrix",
  "nps",
  "csat",
  "ces",
  "stars",
  "number",
  "date",
  "email",
  "contact",
  "address",
  "file",
  "consent",
  "statement",
  "hidden",
];

/** The type with this name in a form; undefined for anything else. */
export function asQuestionType(text: string): QuestionType | undefined {
  return questionTypes.find((type) => type === text);
}

/** Whether answers to this type of question are free text that the engine can read. */
export function isOpenText(type: QuestionType): boolean {
  return type === "short-text" || type === "long-text";
}

/** Whether a question is answered by choosing among options. */
export function isChoice(question: Question): question is ChoiceQuestion {
  return ["single-choice", "multiple-choice", "dropdown", "picture-choice"].includes(question.type);
}

/** Whether several options may be chosen. */
export function takesSeveral(question: ChoiceQuestion): boolean {
  return question.type === "multiple-choice" || (question.type === "picture-choice" && question.several);
}

/** Whether a respondent answers this type of question; a statement is read and a hidden field comes with the link. */
export function isAnswered(type: QuestionType): boolean {
  return type !== "statement" && type !== "hidden";
}
