import { z } from "zod";
import { flow } from "./definition/flow.schema.ts";
import { type optionSchema, refuseDuplicates } from "./definition/option.schema.ts";
import { presentation } from "./definition/presentation.schema.ts";
import { type Question, questionSchema } from "./definition/question.schema.ts";
import { optionalText, requiredText } from "./definition/survey-fields.schema.ts";
import type { Closed } from "./settings/closed.ts";
import { surveyLimits } from "./survey-limits.ts";

export type { Condition, ConditionTest } from "./definition/condition.schema.ts";
export type { EndingKind, Jump, Quota, Score } from "./definition/flow.schema.ts";
export type { SurveyLook } from "./definition/presentation.schema.ts";
export { type Question, questionSchema } from "./definition/question.schema.ts";
export type { QuestionPurpose } from "./definition/question-purpose.schema.ts";

/**
 * A survey as it is edited, published and answered. What has a default was added since the first surveys were stored,
 * which still parse. Whether conditions and jumps lead somewhere is not decided here but before publishing, by
 * logic/check-paths.ts: who is in the middle of an edit can save.
 */
export const surveySchema = z.object({
  title: requiredText("a title", surveyLimits.title),
  intro: optionalText(surveyLimits.intro),
  questions: z
    .array(questionSchema)
    .max(surveyLimits.questions, `Expected at most ${surveyLimits.questions} questions.`)
    .superRefine((list, context) => refuseDuplicates(list, "id", context)),
  thanks: optionalText(surveyLimits.thanks),
  ...flow,
  ...presentation,
});

export type Survey = z.output<typeof surveySchema>;
/** A survey as it may be written: what has a default may be left out. */
export type SurveyDraft = z.input<typeof surveySchema>;
export type QuestionDraft = z.input<typeof questionSchema>;
export type QuestionType = Question["type"];
export type SurveyOption = z.output<typeof optionSchema>;
/** Questions answered by choosing among options; a ranking orders them instead. */
export type ChoiceQuestion = Extract<
  Question,
  { type: "single-choice" | "multiple-choice" | "dropdown" | "picture-choice" }
>;
export type SurveyStatus = "draft" | "published" | "closed";

/** What the public sees of a survey: one published version, open or closed. */
export interface PublicSurvey {
  id: string;
  version: number;
  /** Why it takes no answers now; null when it takes them. */
  closed: Closed | null;
  /** Only whoever brings a link that was sent may see and answer it. */
  onlyByLink: boolean;
  /** The sites that may show it in a frame. */
  embedSites: readonly string[];
  /** How long nobody may touch it on a kiosk before it asks whether they are still there. */
  kioskIdleSeconds: number;
  survey: Survey;
}
