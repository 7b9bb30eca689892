import { isExpectedError } from "#app/lib/errors.ts";
import { expandNames } from "#app/lib/form-names.ts";
import type { FormFile } from "#app/lib/receive-files.server.ts";
import type { Db } from "#db/client.server.ts";
import { editPart } from "../editing/edit-part.server.ts";
import { readEdit } from "../editing/posted-edit.ts";
import type { SurveyConflict } from "../merging/conflict-words.ts";
import { type Author, SurveyConflictError } from "../surveys.service.server.ts";
import {
  type OptionPicture,
  optionOfField,
  pictureField,
  postedPictures,
  withPictures,
} from "./picture-form.ts";
import { keepPicture } from "./survey-pictures.service.server.ts";

/** The page of pictures, shown again: with all that was sent, pictures that could be kept included. */
export interface PicturesAgain {
  status: 409 | 422;
  revision: number;
  pictures: [string, OptionPicture][];
  fieldErrors: Record<string, string>;
  conflicts: readonly SurveyConflict[];
  seen: number;
}

/** Gives pictures and their descriptions to the options of a survey; null when all of it was saved. */
export async function savePictures(
  db: Db,
  author: Author,
  surveyId: string,
  sent: { fields: [string, string][]; files: readonly FormFile[] },
): Promise<PicturesAgain | null> {
  const values = expandNames(sent.fields);
  const pictures = new Map(postedPictures(values));
  const fieldErrors: Record<string, string> = {};
  for (const file of sent.files) {
    const key = optionOfField(file.field);
    if (key === null) continue;
    try {
      const fileId = await keepPicture(db, surveyId, file);
      pictures.set(key, { fileId, alt: pictures.get(key)?.alt ?? "" });
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      fieldErrors[file.field] = error.message;
    }
  }
  for (const [key, { fileId, alt }] of pictures) {
    const [questionId = "", optionId = ""] = key.split("/");
    if (fileId !== "" && alt.trim() === "") {
      fieldErrors[pictureField(questionId, optionId, "alt")] =
        "Say what is on the picture, for those who do not see it.";
    }
  }
  const { revision } = readEdit(values);
  const again = { revision, pictures: [...pictures], fieldErrors, conflicts: [], seen: 0 };
  if (Object.keys(fieldErrors).length > 0) return { ...again, status: 422 };
  try {
    await editPart(db, author, surveyId, values, (survey) => withPictures(survey, pictures));
    return null;
  } catch (error) {
    if (!(error instanceof SurveyConflictError)) throw error;
    return { ...again, status: 409, conflicts: error.differences, seen: error.currentRevision };
  }
}
