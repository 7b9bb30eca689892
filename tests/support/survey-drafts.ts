import {
  type Question,
  type QuestionDraft,
  questionSchema,
  type Survey,
  type SurveyDraft,
  surveySchema,
} from "#app/features/surveys/survey.schema.ts";

const common = { title: "T", purpose: { kind: "none" } } as const;

/** A question of which only what matters to a test is written. */
export function aQuestion<Type extends Question["type"]>(
  draft: Omit<Extract<QuestionDraft, { type: Type }>, "title" | "purpose" | "type"> &
    Partial<Pick<QuestionDraft, "title" | "purpose">> & { type: Type },
): Extract<Question, { type: Type }>;
export function aQuestion(draft: object): Question {
  return questionSchema.parse({ ...common, ...draft });
}

/** A survey of which only what matters to a test is written. */
export function aSurvey(draft: Omit<SurveyDraft, "title"> & { title?: string }): Survey {
  return surveySchema.parse({ title: "Survey", ...draft });
}
