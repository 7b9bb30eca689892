import type { Control, UseFormRegister } from "react-hook-form";
import type { SurveyForm } from "../../form/survey-form.ts";
import type { Survey } from "../../survey.schema.ts";

/** An attribute that a question may fill, as the editor offers it. */
export interface OfferedAttribute {
  id: string;
  label: string;
  category: string;
  valueType: "text" | "number" | "date" | "choice" | "boolean";
  /** What its value can be, where that is a choice. */
  options: readonly string[];
}

/** What people can be asked to agree to, as the editor offers it. */
export interface OfferedConsent {
  id: string;
  name: string;
}

/** What every part of the editor is handed. */
export interface EditorParts {
  surveyId: string;
  control: Control<SurveyForm, unknown, Survey>;
  register: UseFormRegister<SurveyForm>;
  /** Messages by field name, such as "questions[0].title". */
  errors: Readonly<Record<string, string>>;
  attributes: readonly OfferedAttribute[];
  consents: readonly OfferedConsent[];
}
