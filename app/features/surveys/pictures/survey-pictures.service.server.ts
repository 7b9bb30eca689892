import { createReadStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { sweepPictures as sweepPicturesJob } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { type FormFile, receiveFiles } from "#app/lib/receive-files.server.ts";
import { sweepUploads } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { lockSurvey, selectSurvey } from "../surveys.repository.server.ts";
import { cleanPictureFile } from "./metadata/clean-picture-file.server.ts";
import { withoutMetadata } from "./metadata/without-metadata.ts";
import { pictureLimits } from "./picture-limits.ts";
import { picturesIn } from "./pictures-in.ts";
import { readPicture } from "./read-picture.ts";
import {
  countPictureUses,
  deleteIdleUses,
  deleteUnusedPictures,
  hasPictures,
  insertPicture,
  notePictureUses,
  selectKnownPictures,
  selectPicture,
} from "./survey-pictures.repository.server.ts";

/** A picture that nothing shows is kept so long: somebody may be about to save, or to take a step back. */
const IDLE_MS = DAY_MS;
const HALF_FILE_MS = 60 * 60 * 1000;
const BATCH = 100;

/** Where pictures lie, each under its id. */
export const pictureFolder = () => path.join(readEnv().dataDir, "pictures");

/** Streams a form with pictures to disk; what is not kept by keepPicture is removed again by the sweep. */
export async function receivePictureForm(request: Request) {
  return receiveFiles(request, {
    directory: pictureFolder(),
    maxBytes: pictureLimits.bytes,
    maxFiles: pictureLimits.atOnce,
  });
}

/**
 * Keeps a received file as a picture of a survey, and returns the id by which the survey may show it. Throws
 * InvalidInputError, and removes the file, unless its bytes are those of a picture; NotFoundError without the survey. What
 * the file says besides the picture (where it was taken, by whom) is not kept.
 */
export async function keepPicture(db: Db, surveyId: string, file: FormFile): Promise<string> {
  const stored = path.join(pictureFolder(), file.key);
  try {
    const { mediaType, width, height } = pictureOf(await readFile(stored), file.name);
    const bytes = await cleanPictureFile(stored, withoutMetadata);
    if (bytes === null) throw new InvalidInputError(`The picture "${file.name}" is not complete.`);
    const at = nowIso();
    await db.transaction().execute(async (trx) => {
      await lockSurvey(trx, surveyId);
      if (!(await selectSurvey(trx, surveyId)))
        throw new NotFoundError("There is no survey at this address.");
      if ((await countPictureUses(trx, surveyId)) >= pictureLimits.perSurvey) {
        throw new InvalidInputError(`A survey has at most ${pictureLimits.perSurvey} pictures.`);
      }
      const row = { id: file.key, media_type: mediaType, bytes, width, height, created_at: at };
      await insertPicture(trx, row);
      await notePictureUses(trx, surveyId, [file.key], at);
      await enqueue(trx, sweepPicturesJob, {}, { delayMs: IDLE_MS });
    });
    return file.key;
  } catch (error) {
    await rm(stored, { force: true });
    throw error;
  }
}

/** What a picture's bytes say; throws InvalidInputError for what is none, or too large once it is unpacked. */
export function pictureOf(bytes: Uint8Array, name: string) {
  const picture = readPicture(bytes);
  if (picture === null) {
    throw new InvalidInputError(`A picture is expected (PNG, JPEG, WebP or GIF); "${name}" is none.`);
  }
  const { width, height } = picture;
  if (Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels) {
    throw new InvalidInputError(
      `A picture of at most ${pictureLimits.side} pixels a side and 16 million in all is expected; "${name}" has ${width} × ${height}.`,
    );
  }
  return picture;
}

/** A stored picture to be shown. Throws NotFoundError for an id that no survey has. */
export async function openPicture(
  db: Db,
  id: string,
): Promise<{ mediaType: string; bytes: number; read: () => Readable }> {
  const row = await selectPicture(db, id);
  if (!row) throw new NotFoundError("There is no such picture.");
  const file = path.join(pictureFolder(), row.id);
  return { mediaType: row.media_type, bytes: row.bytes, read: () => createReadStream(file) };
}

/** Which pictures of a survey are stored here. */
export async function knownPictures(db: Db, survey: Survey): Promise<Set<string>> {
  return selectKnownPictures(db, picturesIn(survey));
}

/** Notes which pictures a survey shows that is being saved, so that they stay. */
export async function notePictures(trx: Db, surveyId: string, survey: Survey): Promise<void> {
  const known = await knownPictures(trx, survey);
  await notePictureUses(trx, surveyId, [...known], nowIso());
}

/**
 * Removes pictures that stand in no survey, version or kept revision any more, and what half an upload left. Comes back
 * every day while there are pictures.
 */
export async function sweepPictures(db: Db, signal: AbortSignal): Promise<void> {
  const since = isoFromNow(-IDLE_MS);
  while ((await deleteIdleUses(db, since, BATCH)) === BATCH) signal.throwIfAborted();
  for (;;) {
    const gone = await deleteUnusedPictures(db, BATCH);
    for (const id of gone) await rm(path.join(pictureFolder(), id), { force: true });
    if (gone.length < BATCH) break;
    signal.throwIfAborted();
  }
  await sweepUploads(
    pictureFolder(),
    HALF_FILE_MS,
    async (id) => (await selectPicture(db, id)) !== undefined,
  );
  if (await hasPictures(db)) await enqueue(db, sweepPicturesJob, {}, { delayMs: IDLE_MS });
}
