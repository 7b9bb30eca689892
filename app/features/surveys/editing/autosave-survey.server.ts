import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { type SurveyForm, surveyFormFrom, surveyFormOf } from "../form/survey-form.ts";
import { mergeEdits } from "../merging/merge-edits.ts";
import { sameValue } from "../merging/same-value.ts";
import { findRevision, saveEdit } from "../merging/save-edit.server.ts";
import { type Author, getSurvey } from "../surveys.service.server.ts";
import { readEdit } from "./posted-edit.ts";
import { savablePart } from "./savable-part.ts";

/** What came of saving while somebody writes. */
export interface Autosaved {
  /** The revision that the next save begins from. */
  revision: number;
  /** What was posted together with what others have saved meanwhile; null where nobody has. */
  form: SurveyForm | null;
  /** The form of what is stored at `revision`; null where all that was posted is stored, and nothing else. */
  stored: SurveyForm | null;
  /** What is not right yet and was not saved, by field name. */
  notSaved: Record<string, string>;
}

/**
 * Saves what is right of a posted editor form. Throws SurveyConflictError where others have changed the same, and
 * InvalidInputError where nothing of it can be saved.
 */
export async function autosaveSurvey(
  db: Db,
  author: Author,
  surveyId: string,
  values: FormValues,
): Promise<Autosaved> {
  const { form, revision, decisions } = readEdit(values);
  const current = await getSurvey(db, surveyId);
  const base = (await findRevision(db, current, revision)) ?? current.survey;
  const part = savablePart(form, base);
  if (part === null) throw new InvalidInputError("Nothing of this edit can be saved yet.");
  const saved = await saveEdit(db, author, surveyId, {
    revision,
    survey: part.survey,
    decisions,
    quiet: true,
  });
  const alone = sameValue(saved.survey, part.survey);
  const stored = surveyFormOf(saved.survey);
  const whole = alone && Object.keys(part.notSaved).length === 0;
  return {
    revision: saved.revision,
    form: alone ? null : withUnsaved(part.form, stored, form),
    stored: whole ? null : stored,
    notSaved: part.notSaved,
  };
}

/** What is stored now, with what of the posted form could not be saved yet. */
function withUnsaved(part: SurveyForm, stored: SurveyForm, posted: SurveyForm): SurveyForm {
  return surveyFormFrom(mergeEdits(part, stored, posted).merged);
}
