import { z } from "zod";
import { type QuestionPurpose, type Survey, surveySchema } from "./survey.schema.ts";

/*
 * A survey while it is edited: every question has every field, all as text or tick, so that a half-finished edit
 * can be held, posted and shown again. What it must be to be saved is decided by survey.schema.ts alone.
 */

const text = z
  .union([z.string(), z.number().transform(String)])
  .catch("")
  .default("");
const tick = z
  .unknown()
  .transform((value) => value === true || value === "on" || value === "true")
  .default(false);
/** `image` is the JSON of a picture, "" without one. */
const option = z.object({ id: text, label: text, image: text });
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]).default([]);

const questionFormSchema = z.object({
  id: text,
  type: text,
  title: text,
  help: text,
  required: tick,
  /** "none", "themes", "identity" or "attribute:<id>". */
  purpose: text,
  options: list(option),
  other: tick,
  maxLength: text,
  minChoices: text,
  maxChoices: text,
  scale: text,
  lowLabel: text,
  highLabel: text,
  min: text,
  max: text,
  wholeNumbers: tick,
  unit: text,
  earliest: text,
  latest: text,
  statement: text,
  /** JSON of everything else that the question has. */
  more: text,
});

const surveyFormSchema = z.object({
  title: text,
  intro: text,
  thanks: text,
  questions: list(questionFormSchema),
  /** JSON of everything else that the survey has: its logic, endings, languages and look. */
  more: text,
});

export type SurveyForm = z.output<typeof surveyFormSchema>;
export type QuestionForm = z.output<typeof questionFormSchema>;

/** The form of what was posted; what is missing or misshapen is empty. */
export function surveyFormFrom(posted: unknown): SurveyForm {
  const form = surveyFormSchema.safeParse(posted);
  return form.success ? form.data : { title: "", intro: "", thanks: "", questions: [], more: "" };
}

/** The form that shows a survey for editing. */
export function surveyFormOf(survey: Survey): SurveyForm {
  return surveyFormFrom({
    ...survey,
    more: moreOf(survey, surveyFormSchema.shape),
    questions: survey.questions.map((question) => ({
      ...question,
      purpose: purposeText(question.purpose),
      more: moreOf(question, questionFormSchema.shape),
      options: "options" in question ? question.options.map(optionFormOf) : [],
    })),
  });
}

/** What a form's purpose field holds for a purpose. */
export function purposeText(purpose: QuestionPurpose): string {
  return purpose.kind === "attribute" ? `attribute:${purpose.attributeId}` : purpose.kind;
}

/** The definition that a form stands for, to be checked by surveySchema. */
export function definitionOf(form: SurveyForm): unknown {
  return {
    ...readMore(form.more),
    ...form,
    questions: form.questions.map((question) => ({
      ...readMore(question.more),
      ...question,
      purpose: purposeOf(question.purpose),
      options: question.options.map((option) => ({
        id: option.id,
        label: option.label,
        ...(option.image === "" ? {} : { image: readMore(option.image) }),
      })),
    })),
  };
}

/** The JSON of what a form has no field for, so that an edit loses nothing of it. */
function moreOf(whole: object, fields: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(whole).filter(([key]) => !Object.hasOwn(fields, key))),
  );
}

function optionFormOf(option: { id: string; label: string; image?: object | null }) {
  return { id: option.id, label: option.label, image: option.image ? JSON.stringify(option.image) : "" };
}

/** What such a JSON says; nothing where no form of ours has written it. Its keys are checked with the definition. */
function readMore(json: string): object {
  try {
    const read: unknown = JSON.parse(json === "" ? "{}" : json);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : {};
  } catch {
    return {};
  }
}

/** Checks a form: the survey, or one message per field by its name, such as "questions[0].title". */
export function checkSurveyForm(
  form: SurveyForm,
): { ok: true; survey: Survey } | { ok: false; fieldErrors: Record<string, string> } {
  const result = surveySchema.safeParse(definitionOf(form));
  if (result.success) return { ok: true, survey: result.data };
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) fieldErrors[formFieldName(path)] ??= message;
  return { ok: false, fieldErrors };
}

/** The same check as a schema, for react-hook-form's resolver. */
export const surveyEditSchema = z.custom<SurveyForm>().transform((form, context): Survey => {
  const result = surveySchema.safeParse(definitionOf(form));
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    context.addIssue({ code: "custom", path: withoutPurposeParts(path), message });
  }
  return z.NEVER;
});

/** The name of the field that a path of the definition is shown in; a purpose is one field of the form. */
export function formFieldName(path: readonly PropertyKey[]): string {
  return withoutPurposeParts(path).reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

function withoutPurposeParts(path: readonly PropertyKey[]): PropertyKey[] {
  const purpose = path.indexOf("purpose");
  return purpose === -1 ? [...path] : path.slice(0, purpose + 1);
}

function purposeOf(field: string): { kind: string; attributeId?: string } {
  const [kind = "none", attributeId = ""] = field.split(":");
  if (kind === "attribute") return { kind, attributeId };
  return { kind: field === "" ? "none" : kind };
}
