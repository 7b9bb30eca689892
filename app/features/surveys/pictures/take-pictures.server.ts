import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sweepPictures } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import { InvalidInputError, isExpectedError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { withoutMetadata } from "./metadata/without-metadata.ts";
import { pictureLimits } from "./picture-limits.ts";
import { picturesIn } from "./pictures-in.ts";
import { insertPicture, selectPicture } from "./survey-pictures.repository.server.ts";
import { pictureFolder, pictureOf } from "./survey-pictures.service.server.ts";

/** All pictures of a file together, in bytes: what one person uploads at once and a process holds in memory. */
const MOST_BYTES = 6 * 1024 * 1024;

/** The pictures of a survey as base64 by their id; those that are more than 6 MB together are left out. */
export async function giveAway(db: Db, survey: Survey): Promise<Record<string, string>> {
  const given = new Map<string, string>();
  let bytes = 0;
  for (const id of picturesIn(survey)) {
    const row = await selectPicture(db, id);
    if (!row || bytes + row.bytes > MOST_BYTES) continue;
    bytes += row.bytes;
    given.set(id, (await readFile(path.join(pictureFolder(), id))).toString("base64"));
  }
  return Object.fromEntries(given);
}

/**
 * Keeps the pictures that came with a survey, each looked at as an uploaded one is. Gives their ids here by those that
 * the survey names, and why one was not taken. What no survey shows in the end goes with the next sweep.
 */
export async function takePictures(
  db: Db,
  survey: Survey,
  came: Readonly<Record<string, string>>,
): Promise<{ ids: Map<string, string>; refused: string[] }> {
  const ids = new Map<string, string>();
  const refused: string[] = [];
  for (const id of picturesIn(survey).slice(0, pictureLimits.perSurvey)) {
    const base64 = Object.hasOwn(came, id) ? came[id] : undefined;
    if (base64 === undefined) continue;
    try {
      ids.set(id, await takePicture(db, id, base64));
    } catch (error) {
      if (!isExpectedError(error)) throw error;
      refused.push(error.message);
    }
  }
  return { ids, refused };
}

async function takePicture(db: Db, name: string, base64: string): Promise<string> {
  const bytes = /^[A-Za-z0-9+/]*={0,2}$/.test(base64) ? Buffer.from(base64, "base64") : Buffer.alloc(0);
  if (bytes.length > pictureLimits.bytes) {
    throw new InvalidInputError(`A picture of at most 2 MB is expected; "${name}" is larger.`);
  }
  const { mediaType, width, height } = pictureOf(bytes, name);
  const clean = withoutMetadata(bytes);
  if (clean === null) throw new InvalidInputError(`The picture "${name}" is not complete.`);
  const id = randomUUID();
  await mkdir(pictureFolder(), { recursive: true });
  await writeFile(path.join(pictureFolder(), id), clean);
  const row = { id, media_type: mediaType, bytes: clean.length, width, height, created_at: nowIso() };
  await db.transaction().execute(async (trx) => {
    await insertPicture(trx, row);
    await enqueue(trx, sweepPictures, {}, { delayMs: DAY_MS });
  });
  return id;
}
