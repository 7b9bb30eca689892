import { checkSurveyForm, type SurveyForm, surveyFormOf } from "../../form/survey-form.ts";

/** A form as it comes back from the server once saved. */
export function tidied(form: SurveyForm): SurveyForm {
  const checked = checkSurveyForm(form);
  return checked.ok ? surveyFormOf(checked.survey) : form;
}

/** Whether somebody has decided about each conflict that the form shows, and it shows any. */
export function hasDecided(form: HTMLFormElement): boolean {
  const names = [...new FormData(form).keys()];
  const count = (part: string) =>
    names.filter((name) => name.startsWith("keep[") && name.endsWith(part)).length;
  return count(".key") > 0 && count(".key") === count(".take");
}
