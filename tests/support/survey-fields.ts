import type { SurveyForm } from "#app/features/surveys/form/survey-form.ts";

/** The fields that the editor's form posts, as a browser names and fills them. */
export function postedFields(form: SurveyForm, more: Record<string, string> = {}): Record<string, string> {
  const fields: Record<string, string> = {};
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) add(`${name}[${index}]`, item);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) add(name === "" ? key : `${name}.${key}`, part);
    } else if (typeof value === "boolean") {
      if (value) fields[name] = "on";
    } else {
      fields[name] = String(value ?? "");
    }
  };
  add("", form);
  return { ...fields, ...more };
}
