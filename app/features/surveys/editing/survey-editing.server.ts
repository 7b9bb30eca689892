import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { checkSurveyForm, type SurveyForm, surveyFormOf } from "../form/survey-form.ts";
import { editForm, type RemovedQuestion } from "../form/survey-form-steps.ts";
import type { SurveyConflict } from "../merging/conflict-words.ts";
import {
  type Author,
  getSurvey,
  getSurveyVersion,
  publishSurvey,
  SurveyConflictError,
  type SurveyRecord,
  saveEdit,
} from "../surveys.service.server.ts";
import { readEdit } from "./posted-edit.ts";
import { surveyDifferences } from "./survey-differences.ts";

/** A survey for its editor, and whether customers see something else than what is being edited. */
export async function getSurveyForEditing(
  db: Db,
  id: string,
): Promise<{ survey: SurveyRecord; form: SurveyForm; unpublished: boolean }> {
  const survey = await getSurvey(db, id);
  const version = survey.publishedVersion;
  const published = version === null ? null : await getSurveyVersion(db, id, version);
  const unpublished = published === null || surveyDifferences(published, survey.survey).length > 0;
  return { survey, form: surveyFormOf(survey.survey), unpublished };
}

/** A form that is shown again with all that was typed, and why. */
export interface ShownAgain {
  status: 200 | 409 | 422;
  form: SurveyForm;
  /** The revision that the edit began from. */
  revision: number;
  fieldErrors: Record<string, string>;
  removed: RemovedQuestion | null;
  /** What somebody else has changed too, to be decided, as of revision `seen`. */
  conflicts: readonly SurveyConflict[];
  seen: number;
}

/**
 * Does what a button of the posted editor says: a step of editing, or saving, or saving and publishing.
 * Returns null when the survey was saved, else the form to show again.
 */
export async function editSurvey(
  db: Db,
  author: Author,
  surveyId: string,
  values: FormValues,
): Promise<ShownAgain | null> {
  const field = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const { form, revision, decisions } = readEdit(values);
  const nothingWrong = { fieldErrors: {}, removed: null, conflicts: [], seen: 0 };
  const shown: ShownAgain = { status: 200, form, revision, ...nothingWrong };
  const step = editForm(form, field("intent"), { addType: field("addType"), removed: field("removed") });
  if (step !== null) return { ...shown, ...step };

  const checked = checkSurveyForm(form);
  if (!checked.ok) return { ...shown, status: 422, fieldErrors: checked.fieldErrors };
  let saved = { revision, survey: checked.survey };
  try {
    saved = await saveEdit(db, author, surveyId, { ...saved, decisions });
    if (field("intent") === "publish") await publishSurvey(db, author, surveyId, saved.revision);
    return null;
  } catch (error) {
    if (error instanceof SurveyConflictError) {
      return { ...shown, status: 409, conflicts: error.differences, seen: error.currentRevision };
    }
    if (error instanceof InvalidInputError) {
      // Saved, but not ready to be published: the next save begins from what was just saved.
      const again = { form: surveyFormOf(saved.survey), revision: saved.revision };
      return { ...shown, ...again, status: 422, fieldErrors: Object.fromEntries(error.fieldErrors) };
    }
    throw error;
  }
}
