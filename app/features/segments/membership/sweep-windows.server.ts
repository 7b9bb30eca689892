import { fillSegment, sweepSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { loadRuleWorld } from "../rules/rule-world.server.ts";
import { decideMembers } from "./decide-members.server.ts";
import { writeSize } from "./membership.repository.server.ts";
import { decidableSegments } from "./place-customers.server.ts";
import { windowEdges } from "./window-edges.ts";
import {
  selectCrossing,
  selectMiscounted,
  selectSweptTimes,
  selectUndecided,
  updateSweptAt,
} from "./windows.repository.server.ts";

/** A membership that time alone ends or begins is settled within so long. */
const SWEEP_EVERY_MS = 5 * 60 * 1000;
const CUSTOMERS_AT_ONCE = 500;

/** Has the windows of time looked through now, and from then on every five minutes. */
export async function beginSweepingSegments(db: Db): Promise<void> {
  await enqueue(db, sweepSegments, {});
}

/**
 * Decides anew for the customers of whom something has just grown too old, or old enough, for a window of a rule: those
 * with a time that lies between where the window began at the last sweep and where it begins now. Then comes back.
 */
export async function sweepWindows(db: Db, signal?: AbortSignal): Promise<void> {
  const swept = await selectSweptTimes(db);
  for (const segment of decidableSegments(await loadRuleWorld(db))) {
    const now = nowIso();
    const before = swept.get(segment.id) ?? null;
    for (const edge of before === null ? [] : windowEdges(segment.rule, before, now)) {
      for (let after = "", more = true; more; ) {
        signal?.throwIfAborted();
        const ids = await selectCrossing(db, edge, after, CUSTOMERS_AT_ONCE);
        if (ids.length > 0) await decideMembers(db, segment, ids, now);
        more = ids.length === CUSTOMERS_AT_ONCE;
        after = ids.at(-1) ?? "";
      }
    }
    await updateSweptAt(db, segment.id, now);
  }
  await mendCounts(db, signal);
  for (const segmentId of await selectUndecided(db)) await enqueue(db, fillSegment, { segmentId });
  await enqueue(db, sweepSegments, {}, { delayMs: SWEEP_EVERY_MS });
}

/** Customers who were removed or merged went out of their segments without anybody counting. */
async function mendCounts(db: Db, signal?: AbortSignal): Promise<void> {
  for (const id of await selectMiscounted(db)) {
    signal?.throwIfAborted();
    await db.transaction().execute((trx) => writeSize(trx, id, { entered: 0, gone: 0 }, nowIso()));
  }
}
