import { fillSegment } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { checkRule } from "../rules/checks/check-rule.ts";
import { segmentsNamedBy } from "../rules/checks/circles.ts";
import { loadRuleWorld } from "../rules/rule-world.server.ts";
import { decideHeld } from "./decide-members.server.ts";
import {
  lockSegment,
  selectNextCustomers,
  updateDecidedTo,
  writeSize,
} from "./membership.repository.server.ts";

/** So many customers are decided in one transaction: answers wait for one on SQLite. */
const CUSTOMERS_AT_ONCE = 500;

/** A segment whose rule is new: nobody is decided yet, and a job is to do that. In the caller's transaction. */
export async function beginFilling(trx: Db, segmentId: string): Promise<void> {
  await updateDecidedTo(trx, segmentId, "");
  await enqueue(trx, fillSegment, { segmentId });
}

/**
 * Decides who belongs, from where that stands, for at most `most` customers; true once everybody was decided. A rule
 * that cannot be decided is left as it is. Then the segments that ask about this one are decided anew.
 */
export async function decideFurther(
  db: Db,
  segmentId: string,
  { most = Number.POSITIVE_INFINITY, signal }: { most?: number; signal?: AbortSignal } = {},
): Promise<boolean> {
  const world = await loadRuleWorld(db);
  const segment = world.segments.get(segmentId);
  if (segment === undefined || checkRule(segment.rule, world, segmentId).length > 0) return true;
  const dependents = [...world.segments].filter(([, { rule }]) => segmentsNamedBy(rule).includes(segmentId));
  for (let decided = 0; decided < most; decided += CUSTOMERS_AT_ONCE) {
    signal?.throwIfAborted();
    const isDone = await db.transaction().execute((trx) =>
      decideNext(
        trx,
        segmentId,
        dependents.map(([id]) => id),
      ),
    );
    if (isDone) return true;
  }
  return false;
}

async function decideNext(trx: Db, segmentId: string, dependents: readonly string[]): Promise<boolean> {
  const segment = await lockSegment(trx, segmentId);
  if (segment === undefined || segment.decidedTo === null) return true;
  const now = nowIso();
  const ids = await selectNextCustomers(trx, segment.decidedTo, CUSTOMERS_AT_ONCE);
  await decideHeld(trx, segment, ids, now);
  const isDone = ids.length < CUSTOMERS_AT_ONCE;
  await updateDecidedTo(trx, segmentId, isDone ? null : (ids.at(-1) ?? null));
  if (!isDone) return false;
  await writeSize(trx, segmentId, { entered: 0, gone: 0 }, now);
  for (const id of dependents) await beginFilling(trx, id);
  return true;
}
