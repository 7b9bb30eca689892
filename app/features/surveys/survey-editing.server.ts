import { z } from "zod";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { type SurveyDifference, surveyDifferences } from "./survey-differences.ts";
import { checkSurveyForm, type SurveyForm, surveyFormFrom, surveyFormOf } from "./survey-form.ts";
import { editForm, type RemovedQuestion } from "./survey-form-steps.ts";
import {
  type Author,
  getSurvey,
  getSurveyVersion,
  publishSurvey,
  SurveyConflictError,
  type SurveyRecord,
  saveSurvey,
} from "./surveys.service.server.ts";

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
  /** The revision that the next save begins from. */
  revision: number;
  fieldErrors: Record<string, string>;
  removed: RemovedQuestion | null;
  /** What somebody else has saved meanwhile, when that is why. */
  differences: readonly SurveyDifference[];
}

/** What no page of ours has written is a revision that nobody has: the save is a conflict. */
const revisionSchema = z.coerce.number().int().min(0).max(1_000_000_000).catch(0);

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
  const form = surveyFormFrom(values);
  const revision = revisionSchema.parse(field("revision"));
  const shown: ShownAgain = { status: 200, form, revision, fieldErrors: {}, removed: null, differences: [] };
  const step = editForm(form, field("intent"), { addType: field("addType"), removed: field("removed") });
  if (step !== null) return { ...shown, ...step };

  const checked = checkSurveyForm(form);
  if (!checked.ok) return { ...shown, status: 422, fieldErrors: checked.fieldErrors };
  let saved = revision;
  try {
    saved = await saveSurvey(db, author, surveyId, revision, checked.survey);
    if (field("intent") === "publish") await publishSurvey(db, author, surveyId, saved);
    return null;
  } catch (error) {
    if (error instanceof SurveyConflictError) {
      return { ...shown, status: 409, revision: error.currentRevision, differences: error.differences };
    }
    if (error instanceof InvalidInputError) {
      // Saved, but not ready to be published: the next save begins from what was just saved.
      return { ...shown, status: 422, revision: saved, fieldErrors: Object.fromEntries(error.fieldErrors) };
    }
    throw error;
  }
}
