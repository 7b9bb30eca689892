import type { FieldValue, HeldBy, RecordState, Refusal, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { updateImportedSurvey } from "./imported-surveys.repository.server.ts";
import {
  deleteSurveys,
  deleteVersionsAfter,
  selectLastAnswered,
  selectSurveyStates,
  selectSurveyTies,
} from "./undo-surveys.repository.server.ts";

/** What is being edited and what is published of some surveys (at most 500), as it stands. */
export async function readSurveyStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  return new Map((await selectSurveyStates(db, ids)).map((survey) => [survey.id, survey]));
}

/**
 * Points surveys back to an earlier version and removes the later ones, unless answers stand on them: then they stay, and
 * it is said so. Takes a transaction.
 */
export async function restoreSurveys(
  trx: Db,
  states: ReadonlyMap<string, RecordState>,
): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  const answered = await selectLastAnswered(trx, [...states.keys()]);
  for (const now of await selectSurveyStates(trx, [...states.keys()])) {
    const state = states.get(now.id) ?? {};
    const of = (field: string, value: FieldValue) => (state[field] === undefined ? value : state[field]);
    const version = of("publishedVersion", now.publishedVersion);
    if (version !== null && (answered.get(now.id) ?? 0) > Number(version)) {
      refused.set(now.id, { fields: Object.keys(state), because: "answers" });
      continue;
    }
    await updateImportedSurvey(trx, now.id, {
      definition: String(of("definition", now.definition)),
      publishedVersion: version === null ? null : Number(version),
      updatedAt: String(of("updatedAt", now.updatedAt)),
    });
    if (version !== null && version !== now.publishedVersion)
      await deleteVersionsAfter(trx, now.id, Number(version));
  }
  return refused;
}

/**
 * Removes those of some surveys (at most 500) that nobody edited since a file of answers made them and that nobody
 * answered otherwise. Takes a transaction.
 */
export async function removeSurveys(trx: Db, ids: readonly string[]): Promise<Removal> {
  const held = new Map<string, HeldBy>();
  const removed: string[] = [];
  for (const { id, answered, edited } of await selectSurveyTies(trx, ids)) {
    // Who edited it is told first: answers may come from any other file.
    if (edited) held.set(id, "edit");
    else if (answered) held.set(id, "answer");
    else removed.push(id);
  }
  await deleteSurveys(trx, removed);
  return { removed, held, touched: { customerIds: [], companyIds: [] } };
}
