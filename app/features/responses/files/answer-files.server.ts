import { open, rm } from "node:fs/promises";
import path from "node:path";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import { cleanPictureFile } from "#app/features/surveys/pictures/metadata/clean-picture-file.server.ts";
import { heicWithoutMetadata } from "#app/features/surveys/pictures/metadata/heic-without-metadata.ts";
import { withoutMetadata } from "#app/features/surveys/pictures/metadata/without-metadata.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { settleDrafts } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { type FormFile, receiveFiles } from "#app/lib/receive-files.server.ts";
import { sweepUploads } from "#app/lib/upload.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteOldFiles,
  hasFileRow,
  insertAnswerFile,
  selectAnswerFile,
  selectWaitingFiles,
} from "./answer-files.repository.server.ts";
import { DETECTED_BYTES, type DetectedFile, detectFile } from "./detect-file.ts";

type FileQuestion = Extract<Question, { type: "file" }>;

const MEGABYTE = 1024 * 1024;
/** Whoever uploads more than this without sending an answer does not answer a survey. */
const MOST_WAITING = 40;
/** As long as a draft is offered again. */
const WAITING_MS = 30 * DAY_MS;
const HALF_FILE_MS = 60 * 60 * 1000;

/** Where files of answers lie, each under its id. */
const answerFileFolder = () => path.join(readEnv().dataDir, "answer-files");

/** Streams a form with files to disk, or reads what was typed alone; removeUnkept has to be asked afterwards. */
export async function receiveAnswerForm(request: Request, withFiles: boolean) {
  return receiveFiles(request, {
    withFiles,
    directory: answerFileFolder(),
    maxBytes: surveyLimits.fileMegabytes * MEGABYTE,
    maxFiles: 3 * surveyLimits.files,
  });
}

/** The files that whoever fills in this page has uploaded so far, by id. */
export async function findUploads(
  db: Db,
  survey: Survey,
  surveyId: string,
  holder: string,
): Promise<Map<string, StoredUpload>> {
  if (!survey.questions.some(({ type }) => type === "file")) return new Map();
  const rows = await selectWaitingFiles(db, surveyId, holder);
  return new Map(
    rows.flatMap(({ id, question_id: questionId, name, bytes, media_type: mediaType }) => {
      const kind = kindOf(mediaType, name);
      return kind === null ? [] : [[id, { id, questionId, name, bytes, kind }]];
    }),
  );
}

function kindOf(mediaType: string, name: string): StoredUpload["kind"] | null {
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType === "text/plain") return "text";
  return /spreadsheet|excel/.test(mediaType) || name.endsWith(".csv") ? "spreadsheet" : "document";
}

/**
 * Keeps a received file for a question. Throws InvalidInputError, and removes it, unless its bytes are of a kind and a
 * size that the question takes.
 */
export async function keepAnswerFile(
  db: Db,
  place: { surveyId: string; holder: string; question: FileQuestion },
  file: FormFile,
): Promise<string> {
  const { surveyId, holder, question } = place;
  const stored = path.join(answerFileFolder(), file.key);
  try {
    const detected = detectFile(file.name, await headOf(stored));
    if (detected === null || !question.kinds.includes(detected.kind)) {
      throw new InvalidInputError(
        `A file of these kinds is expected here: ${question.kinds.join(", ")}; "${file.name}" is none of them.`,
      );
    }
    if (file.bytes > question.maxMegabytes * MEGABYTE) {
      throw new InvalidInputError(
        `At most ${question.maxMegabytes} MB are expected; "${file.name}" has ${(file.bytes / MEGABYTE).toFixed(1)} MB.`,
      );
    }
    if ((await selectWaitingFiles(db, surveyId, holder)).length >= MOST_WAITING) {
      throw new InvalidInputError("That are too many files for one answer.");
    }
    const bytes = detected.kind === "image" ? await cleanImage(stored, detected, file) : file.bytes;
    await insertAnswerFile(db, {
      id: file.key,
      survey_id: surveyId,
      holder,
      question_id: question.id,
      name: file.name,
      media_type: detected.mediaType,
      bytes,
      created_at: nowIso(),
      response_id: null,
    });
    await enqueue(db, settleDrafts, {}, { delayMs: HALF_FILE_MS });
    return file.key;
  } catch (error) {
    await rm(stored, { force: true });
    throw error;
  }
}

/** Takes out of a picture where and when it was taken: nobody was asked for that. Gives the bytes that are left. */
async function cleanImage(stored: string, { mediaType }: DetectedFile, { name }: FormFile): Promise<number> {
  const clean = mediaType === "image/heic" ? heicWithoutMetadata : withoutMetadata;
  const bytes = await cleanPictureFile(stored, clean);
  if (bytes === null) throw new InvalidInputError(`The picture "${name}" is not complete.`);
  return bytes;
}

/** Removes those of the files of a form that nothing has kept, whatever came of it. */
export async function removeUnkept(db: Db, files: readonly FormFile[]): Promise<void> {
  for (const { key } of files) if (!(await hasFileRow(db, key))) await removeAnswerFiles([key]);
}

/** A file of an answer to be downloaded. Throws NotFoundError for one that no answer has. */
export async function getAnswerFile(db: Db, surveyId: string, fileId: string) {
  const row = await selectAnswerFile(db, surveyId, fileId);
  if (!row) throw new NotFoundError("There is no such file.");
  return { name: row.name, bytes: row.bytes, path: path.join(answerFileFolder(), row.id) };
}

/** Removes files of answers that were taken back. */
export async function removeAnswerFiles(ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(path.join(answerFileFolder(), id), { force: true });
}

/** Removes files that no answer came for, and what half an upload left. */
export async function sweepAnswerFiles(db: Db): Promise<void> {
  while ((await deleteOldFiles(db, isoFromNow(-WAITING_MS), 500)) === 500);
  await sweepUploads(answerFileFolder(), HALF_FILE_MS, (key) => hasFileRow(db, key));
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(DETECTED_BYTES), 0, DETECTED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
