import { lookForDrift, measureDrift } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectSizes } from "../evidence/sizes.repository.server.ts";
import { selectPersonas } from "../personas.repository.server.ts";
import { type DriftPoint, selectLatestPoints } from "./drift.repository.server.ts";

const EVERY_MS = DAY_MS;
/** On the same day a persona is counted again when its people, or those who spoke, became so many more or fewer. */
const MUCH = 0.05;
const LEAST_MORE = 5;

/** Has personas looked after from now on: daily, and sooner after profiles changed. */
export async function beginWatchingDrift(db: Db): Promise<void> {
  await enqueue(db, lookForDrift, {});
}

/** Has all personas counted that need it, and comes back after a day; what changes profiles has it come sooner. For a job. */
export async function lookAtAllPersonas(db: Db): Promise<void> {
  const today = nowIso().slice(0, 10);
  const points = await selectLatestPoints(db);
  for (const { id, segmentId } of await selectPersonas(db)) {
    const last = points.get(id);
    if (last === undefined || last.day < today || (await changedMuch(db, segmentId, last)))
      await enqueue(db, measureDrift, { personaId: id });
  }
  await enqueue(db, lookForDrift, {}, { delayMs: EVERY_MS });
}

async function changedMuch(db: Db, segmentId: string, last: DriftPoint): Promise<boolean> {
  const { members, memberSpeakers } = await selectSizes(db, segmentId);
  const differs = (before: number, now: number) =>
    Math.abs(now - before) >= Math.max(LEAST_MORE, before * MUCH);
  return differs(last.members, members) || differs(last.speakers, memberSpeakers);
}
