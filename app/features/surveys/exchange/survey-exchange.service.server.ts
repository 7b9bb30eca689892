import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { receiveUpload } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import { withKnownPictures, withPictureIds } from "../pictures/pictures-in.ts";
import { giveAway, takePictures } from "../pictures/take-pictures.server.ts";
import { type Author, createSurveyFrom, getSurvey } from "../surveys.service.server.ts";
import { namedAttributes, renameAttributes } from "./attribute-names.ts";
import { missingPictures } from "./pictures.ts";
import { readSurveyFile } from "./read-survey-file.ts";
import { SURVEY_FILE_FORMAT, SURVEY_FILE_VERSION, type SurveyFile } from "./survey-file.schema.ts";

/** A survey of a hundred questions in five languages is half a megabyte, its pictures 6 MB and a third for base64. */
const MAX_BYTES = 10_000_000;

/** The survey as it is being edited, as a file for another instance. Throws NotFoundError. */
export async function exportSurvey(db: Db, id: string): Promise<{ slug: string; file: SurveyFile }> {
  const { slug, survey } = await getSurvey(db, id);
  const known = (await listAttributes(db)).filter(({ subject }) => subject === "customer");
  const keys = new Map(known.map((attribute) => [attribute.id, attribute.key]));
  const named = namedAttributes(survey);
  const pictures = await giveAway(db, survey);
  const kept = new Set(Object.keys(pictures));
  const portable = withKnownPictures(survey, kept);
  return {
    slug,
    file: {
      format: SURVEY_FILE_FORMAT,
      version: SURVEY_FILE_VERSION,
      survey: renameAttributes(portable, (attribute) => keys.get(attribute) ?? attribute),
      attributes: known.flatMap(({ id: attributeId, key, label }) =>
        named.has(attributeId) ? [{ key, label }] : [],
      ),
      pictures,
      leftOut: missingPictures(survey, kept),
    },
  };
}

/** What became of a survey that came as a file. */
export interface TakenSurvey {
  id: string;
  title: string;
  /** What is not as it was where it came from, in sentences; empty when everything is. */
  notes: string[];
}

/**
 * Makes a draft of a survey's file (JSON, at most 10 MB). Throws InvalidInputError with every problem of the file in its
 * message's lines.
 */
async function importSurvey(db: Db, author: Author, bytes: Uint8Array): Promise<TakenSurvey> {
  const read = readSurveyFile(bytes);
  if (!read.ok) throw new InvalidInputError(read.problems.join("\n"));
  const named = read.file.survey;
  const { ids: pictures, refused } = await takePictures(db, named, read.file.pictures);
  const given = withPictureIds(named, pictures);
  const known = (await listAttributes(db)).filter(({ subject }) => subject === "customer");
  const ids = new Map(known.map(({ key, id }) => [key, id]));
  const labels = new Map(read.file.attributes.map(({ key, label }) => [key, label]));
  const missing = [...namedAttributes(given)].filter((key) => !ids.has(key));
  const survey = renameAttributes(given, (key) => ids.get(key) ?? null);
  const id = await createSurveyFrom(db, author, survey);
  return {
    id,
    title: survey.title,
    notes: [
      ...missing.map(
        (key) =>
          `There is no attribute “${labels.get(key) ?? key}” here: questions that filled it fill nothing now, and conditions or texts that use it have to be changed.`,
      ),
      ...refused.map((why) => `A picture was not taken: ${why}`),
      ...[...read.file.leftOut, ...missingPictures(named, new Set(pictures.keys()))].map(
        (what) => `The file does not hold ${what}, which can be added again.`,
      ),
      ...read.unknown.map((place) => `“${place}” means nothing in a survey and was left out.`),
    ],
  };
}

/** The same from a form with the file in it. */
export async function receiveSurvey(db: Db, author: Author, request: Request): Promise<TakenSurvey> {
  const directory = path.join(readEnv().dataDir, "survey-files");
  const { file } = await receiveUpload(request, { directory, maxBytes: MAX_BYTES });
  const stored = path.join(directory, file.key);
  try {
    return await importSurvey(db, author, await readFile(stored));
  } finally {
    await rm(stored, { force: true });
  }
}
