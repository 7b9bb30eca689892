import type { Db } from "#db/client.server.ts";
import { lockResponse } from "../own-answers/own-answers.repository.server.ts";
import { readResponse } from "../own-answers/read-response.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import { type StoredResponse, storeTexts } from "../submitting/store-responses.server.ts";
import { selectHeldIds } from "./held-texts.repository.server.ts";
import { mayReleaseTexts } from "./held-texts.server.ts";

const BATCH = 50;

/** Makes feedback of the texts of an anonymous survey that waited for enough people; those that are feedback stay. */
export async function releaseHeldTexts(db: Db, surveyId: string, signal: AbortSignal): Promise<void> {
  if (!(await mayReleaseTexts(db, surveyId))) return;
  for (let after = ""; ; ) {
    signal.throwIfAborted();
    const ids = await db.transaction().execute((trx) => releaseSome(trx, surveyId, after));
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return;
    after = last;
  }
}

async function releaseSome(trx: Db, surveyId: string, after: string): Promise<string[]> {
  const ids = await selectHeldIds(trx, surveyId, after, BATCH);
  const stored: StoredResponse[] = [];
  let title = "";
  for (const id of ids) {
    // It may be withdrawn or corrected just now.
    await lockResponse(trx, id);
    const response = await readResponse(trx, id);
    if (!response || response.status === "withdrawn" || response.setAside === 1) continue;
    title = response.title;
    stored.push({ ...response, effects: responseEffects(response.survey, response.answers) });
  }
  await storeTexts(trx, { id: surveyId, title }, stored);
  return ids;
}
