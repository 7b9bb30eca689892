import { isExpectedError } from "#app/lib/errors.ts";
import { expandNames } from "#app/lib/form-names.ts";
import type { FormFile } from "#app/lib/receive-files.server.ts";
import type { Db } from "#db/client.server.ts";
import { editPart } from "../editing/edit-part.server.ts";
import { readEdit } from "../editing/posted-edit.ts";
import type { SurveyConflict } from "../merging/conflict-words.ts";
import { keepPicture } from "../pictures/survey-pictures.service.server.ts";
import { type Author, SurveyConflictError } from "../surveys.service.server.ts";
import { lookProblems } from "./look-contrast.ts";
import { checkLookForm, type LookForm, lookFormFrom } from "./look-form.ts";

/** The page of a look, shown again with all that was chosen, a logo that could be kept included. */
export interface LookAgain {
  status: 409 | 422;
  revision: number;
  form: LookForm;
  fieldErrors: Record<string, string>;
  conflicts: readonly SurveyConflict[];
  seen: number;
}

/** Saves how a survey looks; null when it was saved. What cannot be read is not saved. */
export async function saveLook(
  db: Db,
  author: Author,
  surveyId: string,
  sent: { fields: [string, string][]; files: readonly FormFile[] },
): Promise<LookAgain | null> {
  const values = expandNames(sent.fields);
  const { revision } = readEdit(values);
  const fieldErrors: Record<string, string> = {};
  const form = withOffer(lookFormFrom(values), values.use);
  const logo = sent.files.find(({ field }) => field === "logo");
  if (logo !== undefined) {
    try {
      form.logoFileId = await keepPicture(db, surveyId, logo);
      form.removeLogo = false;
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      fieldErrors.logo = error.message;
    }
  }
  const again = { revision, form, conflicts: [], seen: 0 };
  const checked = checkLookForm(form);
  for (const { field, message } of checked.ok ? lookProblems(checked.look) : []) fieldErrors[field] = message;
  if (!checked.ok || Object.keys(fieldErrors).length > 0) {
    const wrong = { ...fieldErrors, ...(checked.ok ? {} : checked.fieldErrors) };
    return { ...again, status: 422, fieldErrors: wrong };
  }
  const { look } = checked;
  try {
    await editPart(db, author, surveyId, values, (survey) => ({ ...survey, look }));
    return null;
  } catch (error) {
    if (!(error instanceof SurveyConflictError)) throw error;
    const { differences: conflicts, currentRevision: seen } = error;
    return { ...again, status: 409, fieldErrors: {}, conflicts, seen };
  }
}

/** The form with a colour that was offered, as the button that takes it says: "text=#1f4e79". */
function withOffer(form: LookForm, use: unknown): LookForm {
  const [field = "", colour = ""] = typeof use === "string" ? use.split("=") : [];
  return field === "text" || field === "accent" ? { ...form, [field]: colour } : form;
}
