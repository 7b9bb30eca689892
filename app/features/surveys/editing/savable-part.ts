import { checkSurveyForm, type SurveyForm, surveyFormOf } from "../form/survey-form.ts";
import type { Survey } from "../survey.schema.ts";

/** What of a half-finished edit can be saved. */
export interface SavablePart {
  survey: Survey;
  /** The form of `survey`. */
  form: SurveyForm;
  /** What is not right yet and was left as it was, by the field's name in the posted form. */
  notSaved: Record<string, string>;
}

/**
 * The part of a form that is right: a question that is not right yet is as it was saved last, or left out while it is
 * new; so is every other field. Null where not even that is a survey.
 */
export function savablePart(form: SurveyForm, saved: Survey): SavablePart | null {
  const whole = checkSurveyForm(form);
  if (whole.ok) return { survey: whole.survey, form: surveyFormOf(whole.survey), notSaved: {} };
  const notSaved = whole.fieldErrors;
  const before = surveyFormOf(saved);
  const part = checkSurveyForm(withoutWrong(form, before, Object.keys(notSaved)));
  return part.ok ? { survey: part.survey, form: surveyFormOf(part.survey), notSaved } : null;
}

function withoutWrong(form: SurveyForm, before: SurveyForm, wrong: readonly string[]): SurveyForm {
  const places = wrong.map((name) => /^questions\[(\d+)\]/.exec(name)?.[1]);
  const wrongQuestions = new Set(places.flatMap((place) => (place === undefined ? [] : [Number(place)])));
  const savedQuestions = new Map(before.questions.map((question) => [question.id, question]));
  const questions = form.questions.flatMap((question, index) => {
    if (!wrongQuestions.has(index)) return [question];
    const saved = savedQuestions.get(question.id);
    return saved === undefined ? [] : [saved];
  });
  const wrongFields = new Set(
    wrong.flatMap((name, at) => (places[at] === undefined ? [firstPart(name)] : [])),
  );
  const fields = Object.entries(form).map(([name, value]): [string, unknown] => {
    // What has no field of its own is wrong inside of `more`.
    const isWrong =
      wrongFields.has(name) || (name === "more" && [...wrongFields].some((field) => !(field in form)));
    return [name, isWrong ? Reflect.get(before, name) : value];
  });
  return { ...form, ...Object.fromEntries(fields), questions };
}

function firstPart(name: string): string {
  return name.split(/[.[]/, 1)[0] ?? name;
}
