import { z } from "zod";
import { fieldName } from "#app/lib/form.ts";
import { type Survey, surveySchema } from "../survey.schema.ts";
import type { FormProblem } from "./condition-rows.ts";
import { flowDefinitionOf, flowForm, flowFormValues } from "./flow-form.ts";
import { fieldPath, logicProblems } from "./form-problems.ts";
import { list, text, tick } from "./form-values.ts";
import { moreOf, readMore } from "./more.ts";
import { questionDefinitionOf, questionFormSchema, questionFormValues } from "./question-form.ts";

export type { QuestionForm } from "./question-form.ts";

/*
 * A survey while it is edited: every question has every field, all as text or tick, so that a half-finished edit
 * can be held, posted and shown again. What it must be to be saved is decided by survey.schema.ts alone, and by
 * form-problems.ts where the form can say more exactly what is missing.
 */

const surveyFormSchema = z.object({
  title: text,
  intro: text,
  thanks: text,
  progress: tick,
  anonymous: tick,
  fewestPeople: text,
  privacy: text,
  questions: list(questionFormSchema),
  ...flowForm,
  /** JSON of everything else that the survey has: its languages and its look. */
  more: text,
});

export type SurveyForm = z.output<typeof surveyFormSchema>;

/** The form of what was posted; what is missing or misshapen is empty. */
export function surveyFormFrom(posted: unknown): SurveyForm {
  const form = surveyFormSchema.safeParse(posted);
  return form.success ? form.data : surveyFormSchema.parse({});
}

/** The form that shows a survey for editing. */
export function surveyFormOf(survey: Survey): SurveyForm {
  return surveyFormFrom({
    ...survey,
    ...flowFormValues(survey),
    more: moreOf(survey, surveyFormSchema.shape),
    questions: survey.questions.map(questionFormValues),
  });
}

/** The definition that a form stands for, to be checked by surveySchema. */
export function definitionOf(form: SurveyForm): unknown {
  return {
    ...readMore(form.more),
    title: form.title,
    intro: form.intro,
    thanks: form.thanks,
    progress: form.progress,
    anonymous: form.anonymous,
    fewestPeople: form.fewestPeople,
    privacy: form.privacy,
    ...flowDefinitionOf(form),
    questions: form.questions.map(questionDefinitionOf),
  };
}

/** Checks a form: the survey, or one message per field by its name, such as "questions[0].title". */
export function checkSurveyForm(
  form: SurveyForm,
): { ok: true; survey: Survey } | { ok: false; fieldErrors: Record<string, string> } {
  const checked = check(form);
  if (checked.survey) return { ok: true, survey: checked.survey };
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of checked.issues) fieldErrors[fieldName(path)] ??= message;
  return { ok: false, fieldErrors };
}

/** The same check as a schema, for react-hook-form's resolver. */
export const surveyEditSchema = z.custom<SurveyForm>().transform((form, context): Survey => {
  // A box of several may be held as a text or a tick; what is checked is what would be posted.
  const checked = check(surveyFormFrom(form));
  if (checked.survey) return checked.survey;
  for (const { path, message } of checked.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

/** The survey, or what is wrong by the path of its field. */
function check(
  form: SurveyForm,
): { survey: Survey; issues?: never } | { survey?: never; issues: FormProblem[] } {
  const missing = logicProblems(form);
  const result = surveySchema.safeParse(definitionOf(form));
  if (result.success && missing.length === 0) return { survey: result.data };
  const said = missing.map(({ path }) => fieldName(path));
  const refused = (result.error?.issues ?? [])
    .map(({ path, message }) => ({ path: fieldPath(path), message }))
    .filter(({ path }) => !said.some((name) => name.startsWith(fieldName(path))));
  return { issues: [...missing, ...refused] };
}
