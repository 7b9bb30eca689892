import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { notePictures } from "../pictures/survey-pictures.service.server.ts";
import { type Survey, surveySchema } from "../survey.schema.ts";
import {
  lockSurvey,
  type SurveyRecord,
  selectSurvey,
  updateDefinition,
} from "../surveys.repository.server.ts";
import { withOriginalsKept } from "../translations/translated-from.ts";
import { conflictInWords, conflictKey, type SurveyConflict } from "./conflict-words.ts";
import { mergeEdits, type Side, valueAt } from "./merge-edits.ts";
import { sameValue } from "./same-value.ts";
import { keepRevision, selectLastEdit, selectRevision } from "./survey-revisions.repository.server.ts";

/** How long one person's saves in a row are one line of the audit trail: who types saves every few seconds. */
const ONE_EDIT_MS = 10 * 60 * 1000;

/** An edit to be saved. */
export interface SurveyEdit {
  /** The revision that it began from. */
  revision: number;
  survey: Survey;
  /** What was decided about places that somebody else has changed too, by their key, having seen revision `seen`. */
  decisions?: { seen: number; sides: ReadonlyMap<string, Side> };
  /** Nobody pressed a button. */
  quiet?: boolean;
}

/** Both have changed the same place; nothing was written. */
export class SurveyConflictError extends ConflictError {
  constructor(
    readonly differences: readonly SurveyConflict[],
    /** The revision that holds what the other editor has saved. */
    readonly currentRevision: number,
  ) {
    super("Somebody else has saved this survey since you opened it. Nothing was overwritten.");
  }
}

/**
 * Saves an edit, together with what others have saved since it began, and returns what is stored then. Throws
 * SurveyConflictError with every place that both have changed and nobody has decided about; nothing is written then.
 */
export async function saveEdit(
  db: Db,
  author: { id: string; name: string } | null,
  id: string,
  edit: SurveyEdit,
): Promise<{ revision: number; survey: Survey }> {
  return db.transaction().execute(async (trx) => {
    await lockSurvey(trx, id);
    const current = await selectSurvey(trx, id);
    if (!current) throw new NotFoundError("There is no survey at this address.");
    const edited = await withOthersEdits(trx, current, edit);
    const { revision } = current;
    // A double click, or two editors who wrote the same.
    if (sameValue(current.survey, edited)) return { revision, survey: edited };
    const survey = withOriginalsKept(current.survey, edited);
    const at = nowIso();
    const silent = edit.quiet === true && (await isSameSitting(trx, id, revision, author, at));
    await keepRevision(trx, { surveyId: id, revision, survey: current.survey, by: author?.id ?? null, at });
    await updateDefinition(trx, id, revision, survey, at);
    await notePictures(trx, id, survey);
    if (!silent) {
      await recordAudit(trx, author, {
        action: "survey.edited",
        subjectType: "survey",
        subjectId: id,
        detail: { title: survey.title, revision: revision + 1 },
      });
    }
    return { revision: revision + 1, survey };
  });
}

/** The revision from which an edit may begin: the current one or one that is kept; undefined when it is gone. */
export async function findRevision(
  db: Db,
  current: SurveyRecord,
  revision: number,
): Promise<Survey | undefined> {
  return revision === current.revision ? current.survey : selectRevision(db, current.id, revision);
}

async function withOthersEdits(trx: Db, current: SurveyRecord, edit: SurveyEdit): Promise<Survey> {
  if (edit.revision === current.revision) return edit.survey;
  const theirs = current.survey;
  const base = await findRevision(trx, current, edit.revision);
  const { seen = -1, sides = new Map<string, Side>() } = edit.decisions ?? {};
  const seenSurvey = await findRevision(trx, current, seen);
  const { merged, undecided } = mergeEdits(base, theirs, edit.survey, ({ path, theirs: theirValue }) => {
    // What a translation was made from goes with the translation.
    if (path[0] === "translatedFrom")
      return sides.get(conflictKey(["translations", ...path.slice(1)])) ?? "mine";
    // A decision counts for what was seen only: who has written there again is asked about again.
    const stands = seenSurvey !== undefined && sameValue(valueAt(seenSurvey, path), theirValue);
    return stands ? (sides.get(conflictKey(path)) ?? null) : null;
  });
  if (undecided.length > 0) {
    const differences = undecided.map((conflict) => conflictInWords(conflict, theirs, edit.survey));
    throw new SurveyConflictError(differences, current.revision);
  }
  const together = surveySchema.safeParse(merged);
  if (together.success) return together.data;
  // Each edit was right, both together are not, such as one question too many.
  const [issue] = together.error.issues;
  const what = `Both edits together (${issue?.message ?? "they do not fit"})`;
  const whole = { key: "", what, theirs: theirs.title, mine: edit.survey.title };
  if (sides.get("") === "theirs" && seen === current.revision) return theirs;
  if (sides.get("") === "mine" && seen === current.revision) return edit.survey;
  throw new SurveyConflictError([whole], current.revision);
}

async function isSameSitting(
  trx: Db,
  id: string,
  revision: number,
  author: { id: string } | null,
  at: string,
): Promise<boolean> {
  const last = await selectLastEdit(trx, id, revision);
  if (last === undefined || author === null || last.by !== author.id) return false;
  return Date.parse(at) - Date.parse(last.at) < ONE_EDIT_MS;
}
