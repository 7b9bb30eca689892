import type { ConditionDraft } from "../definition/condition.schema.ts";
import type { QuestionDraft, Survey, SurveyDraft } from "../survey.schema.ts";

/** A survey to start from; `whenToUse` is shown where one chooses. */
export interface SurveyTemplate {
  key: string;
  name: string;
  whenToUse: string;
  survey: Survey;
}

/** As it is written here: what has a default is left out. */
export type TemplateDraft = Omit<SurveyTemplate, "survey"> & { survey: SurveyDraft };

export const none = { kind: "none" } as const;
export const themes = { kind: "themes" } as const;

interface Asked {
  help?: string;
  required?: boolean;
  showIf?: ConditionDraft;
}

/** An open question whose answers feed themes. */
export function longText(id: string, title: string, asked: Asked = {}): QuestionDraft {
  return { type: "long-text", id, title, purpose: themes, ...asked };
}

/** The question of the Net Promoter Score (Reichheld 2003). */
export function nps(id: string, title: string): QuestionDraft {
  const ends = { lowLabel: "Not at all likely", highLabel: "Extremely likely" };
  return { type: "nps", id, title, required: true, purpose: none, ...ends };
}

/** One choice among options, given as id and text. */
export function oneOf(
  id: string,
  title: string,
  options: Readonly<Record<string, string>>,
  asked: Asked & { other?: boolean } = {},
): QuestionDraft {
  const list = Object.entries(options).map(([optionId, label]) => ({ id: optionId, label }));
  return { type: "single-choice", id, title, purpose: none, options: list, ...asked };
}

/** Whether an answer is at least, or at most, a number. */
export function scored(id: string, is: "at-least" | "at-most", value: number): ConditionDraft {
  return { of: "answer", id, is, values: [String(value)] };
}

/** Whether one of some options was chosen. */
export function chose(id: string, ...values: string[]): ConditionDraft {
  return { of: "answer", id, is: "any-of", values };
}
