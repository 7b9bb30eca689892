import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { carryOutCorrections } from "#app/jobs/contracts.ts";
import { findLatestJob, hasGivenUp } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { countKindLabels, selectKindLabels } from "./corrected-readings.repository.server.ts";
import type { Correction, LoggedCorrection } from "./correction.schema.ts";
import { correctionSentence } from "./correction-sentence.ts";
import {
  deleteNear,
  insertAlike,
  insertCorrectedStatements,
  selectChosen,
  selectFirstWords,
  selectHeld,
  selectTiedPlaces,
} from "./correction-statements.repository.server.ts";
import {
  deleteWork,
  insertWork,
  insertWorkSince,
  selectFirstUntied,
  selectNextWork,
  selectProgress,
  updateWork,
} from "./correction-work.repository.server.ts";
import {
  countLogUpTo,
  insertCorrection,
  selectCorrection,
  selectCorrectionPage,
  selectCorrections,
  selectCorrectionsOfStatement,
  selectCorrectionsOfTheme,
  selectLastCarriedOutId,
  selectLastCorrectionId,
  selectLogAfter,
} from "./corrections.repository.server.ts";

export type { HeldRow } from "./correction-statements.repository.server.ts";
export type { CorrectionWork } from "./correction-work.repository.server.ts";
export type { LogRow } from "./corrections.repository.server.ts";
export { forgetCorrectedWords } from "./forget-words.repository.server.ts";
export {
  countKindLabels,
  countLogUpTo,
  deleteNear,
  deleteWork as endWork,
  insertAlike as tieAlike,
  insertCorrectedStatements as tieStatements,
  insertWork as addWork,
  insertWorkSince as addWorkSince,
  selectChosen as listChosen,
  selectCorrectionsOfTheme as listCorrectionsOfTheme,
  selectFirstUntied as findFirstUntied,
  selectHeld as listHeld,
  selectKindLabels as listKindLabels,
  selectLastCarriedOutId as findLastCarriedOutId,
  selectLastCorrectionId as findLastCorrectionId,
  selectLogAfter as listLogAfter,
  selectNextWork as findNextWork,
  selectTiedPlaces as listTiedPlaces,
  updateWork as noteWork,
};

/** Adds a correction to the log, audited, in the transaction that carries it out; returns its id. */
export async function logCorrection(
  trx: Db,
  actor: Pick<Actor, "id" | "name">,
  correction: Correction,
): Promise<string> {
  const id = newId();
  await insertCorrection(trx, { id, correction, author: actor, at: nowIso() });
  await recordAudit(trx, actor, {
    action: correction.kind === "undo" ? "correction.undone" : "correction.made",
    subjectType: "correction",
    subjectId: correction.kind === "undo" ? correction.undoes : id,
    detail: { kind: correction.kind },
  });
  return id;
}

/** The correction with this id; throws NotFoundError. */
export async function getCorrection(db: Db, id: string): Promise<LoggedCorrection> {
  const found = await selectCorrection(db, id);
  if (!found) throw new NotFoundError("There is no correction with this number.");
  return found;
}

/**
 * Takes a correction back in the log; throws ConflictError when that has happened already. Returns the row that says so,
 * and what was taken back. Takes a transaction.
 */
export async function logUndo(
  trx: Db,
  actor: Pick<Actor, "id" | "name">,
  id: string,
): Promise<{ undoId: string; undone: LoggedCorrection }> {
  const undone = await getCorrection(trx, id);
  if (undone.correction.kind === "undo")
    throw new ConflictError("This took something back; make the correction again instead.");
  if (undone.isUndone) throw new ConflictError("This has been taken back already.");
  return { undoId: await logCorrection(trx, actor, { kind: "undo", undoes: id }), undone };
}

/** Whether corrections wait to be carried out and the worker gave that up after several tries. */
export async function isStandingStill(db: Db): Promise<boolean> {
  if (!(await selectNextWork(db))) return false;
  const job = await findLatestJob(db, carryOutCorrections.name);
  // A job that ended is forgotten after a week; what it left is not.
  return job === undefined || hasGivenUp(job);
}

/** Has the worker go on with corrections that it gave up. Throws ConflictError when none stands still. Takes a transaction. */
export async function resumeCorrections(trx: Db): Promise<void> {
  if (!(await isStandingStill(trx))) throw new ConflictError("No correction is standing still.");
  await enqueue(trx, carryOutCorrections, {});
}

/** A page of the history, newest first, each in words; `next` continues it. */
export async function listCorrections(db: Db, options: { before: string | null; pageSize: number }) {
  const rows = await selectCorrectionPage(db, options.before, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ id }) => id);
  return { corrections: await putInWords(db, page), next };
}

/** The corrections in force of one statement, newest first, each in words. */
export async function listCorrectionsOfStatement(db: Db, statementId: string) {
  return putInWords(db, await selectCorrectionsOfStatement(db, statementId));
}

/** A correction in words, for telling that it has been made; null when there is none with this id. */
export async function findDone(db: Db, id: string | null) {
  const found = id === null ? undefined : await selectCorrection(db, id);
  if (!found) return null;
  const [done] = await putInWords(db, [found]);
  if (done === undefined) return null;
  const { sentence, isUndone, progress } = done;
  return { id: found.id, sentence, isUndone, progress };
}

async function putInWords(db: Db, entries: readonly LoggedCorrection[]) {
  const takenBack = await selectCorrections(
    db,
    entries.flatMap(({ correction }) => (correction.kind === "undo" ? [correction.undoes] : [])),
  );
  const undone = new Map(takenBack.map((entry) => [entry.id, entry]));
  const words = await selectFirstWords(
    db,
    [...entries, ...takenBack].map(({ id }) => id),
  );
  const progress = await selectProgress(
    db,
    entries.map(({ id }) => id),
  );
  const sentenceOf = ({ id, correction }: LoggedCorrection): string => {
    const before = correction.kind === "undo" ? undone.get(correction.undoes) : undefined;
    return before
      ? `Taken back: ${sentenceOf(before)}`
      : correctionSentence(correction, words.get(id) ?? null);
  };
  const isStalled = progress.size > 0 && (await isStandingStill(db));
  return entries.map((entry) => {
    const work = progress.get(entry.id);
    return {
      ...entry,
      sentence: sentenceOf(entry),
      /** Null once it is carried out to the end. */
      progress: work ? { ...work, isStalled } : null,
    };
  });
}
