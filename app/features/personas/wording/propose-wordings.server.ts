import type { ShowProgress } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import { askForWordings, type Worded } from "./ask-model.server.ts";
import { sendableLines } from "./lines-to-word.server.ts";
import { findHelper, type Helper } from "./model-settings.server.ts";
import { ServiceError } from "./post-json.server.ts";
import {
  finishRun,
  insertWordings,
  selectRun,
  selectThemeNames,
  selectWordings,
} from "./wordings.repository.server.ts";

/** So many lines are asked for at once: few enough for a small model to keep apart. */
const AT_ONCE = 8;
/** A service that failed so often in a row is not asked again in this run. */
const MOST_FAILURES = 2;

/**
 * Asks for wordings of a persona's lines, some at a time; what is there already is not asked for again, so a run that
 * broke off goes on. Nothing is sent while the helper is off. For a job.
 */
export async function proposeWordings(
  db: Db,
  { personaId, runId }: { personaId: string; runId: string },
  { progress, signal }: { progress: ShowProgress; signal: AbortSignal },
): Promise<void> {
  const run = await selectRun(db, personaId);
  if (run?.runId !== runId || run.finishedAt !== null) return;
  const helper = await findHelper(db);
  if (!helper) {
    const trouble = "The wording helper was switched off meanwhile.";
    await finishRun(db, personaId, runId, { at: nowIso(), trouble });
    return;
  }
  const lines = await linesToSend(db, personaId);
  const done = new Set((await selectWordings(db, personaId)).map(({ lineId }) => lineId));
  const left = lines.filter(({ id }) => !done.has(id));
  const troubles: string[] = [];
  for (let start = 0; start < left.length && troubles.length < MOST_FAILURES; start += AT_ONCE) {
    signal.throwIfAborted();
    await progress(lines.length - left.length + start, lines.length);
    const trouble = await askForSome(db, helper, left.slice(start, start + AT_ONCE), {
      personaId,
      runId,
      signal,
    });
    if (trouble === null) troubles.length = 0;
    else troubles.push(trouble);
  }
  await progress(lines.length, lines.length);
  await finishRun(db, personaId, runId, { at: nowIso(), trouble: troubles.at(-1) ?? null });
}

/** The lines of a persona that may be sent to a model. */
async function linesToSend(db: Db, personaId: string): Promise<PersonaLine[]> {
  const lines = (await selectLines(db, personaId)).filter(({ removedAt }) => removedAt === null);
  const themeIds = [...new Set(lines.flatMap(({ evidence }) => evidence.themeId ?? []))];
  return sendableLines(lines, await selectThemeNames(db, themeIds));
}

/** What went wrong in words; null where the service answered. */
async function askForSome(
  db: Db,
  helper: Helper,
  lines: readonly PersonaLine[],
  { personaId, runId, signal }: { personaId: string; runId: string; signal: AbortSignal },
): Promise<string | null> {
  let worded: Worded[];
  try {
    worded = await askForWordings(helper, lines, { signal });
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
  await db.transaction().execute(async (trx) => {
    const there = new Set((await selectLines(trx, personaId)).map(({ id }) => id));
    // Whoever asked again meanwhile gets the answers of that time.
    if ((await selectRun(trx, personaId))?.runId !== runId) return;
    const kept = lines.flatMap((line, index) => {
      const one = worded[index];
      const { model } = helper;
      return one && there.has(line.id) ? [{ lineId: line.id, runId, basedOn: line.text, ...one, model }] : [];
    });
    await insertWordings(trx, personaId, nowIso(), kept);
  });
  return null;
}
