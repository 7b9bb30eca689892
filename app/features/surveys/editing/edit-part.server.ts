import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { findRevision } from "../merging/save-edit.server.ts";
import { type Survey, surveySchema } from "../survey.schema.ts";
import { type Author, getSurvey, saveEdit } from "../surveys.service.server.ts";
import { readEdit } from "./posted-edit.ts";

/**
 * Saves a page that edits a part of a survey: `change` is done to the survey as that page showed it, and put together
 * with what others have saved since. Throws SurveyConflictError as saveEdit does, InvalidInputError for what would be no
 * survey, and ConflictError for a page so old that nobody knows any more what it showed.
 */
export async function editPart(
  db: Db,
  author: Author,
  surveyId: string,
  values: FormValues,
  change: (shown: Survey) => Survey,
): Promise<{ revision: number; survey: Survey }> {
  const { revision, decisions } = readEdit(values);
  const current = await getSurvey(db, surveyId);
  const shown = await findRevision(db, current, revision);
  if (shown === undefined) {
    throw new ConflictError(
      "This page was opened long ago, and the survey has been saved often since. Open it anew, then make the change there.",
    );
  }
  const changed = surveySchema.safeParse(change(shown));
  if (!changed.success) {
    const [issue] = changed.error.issues;
    throw new InvalidInputError(`This cannot be saved: ${issue?.message ?? "it is not a survey then."}`);
  }
  return saveEdit(db, author, surveyId, { revision, survey: changed.data, decisions });
}
