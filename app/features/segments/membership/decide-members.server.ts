import { followPersonaSegment } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import type { SegmentRule } from "../segment-rule.ts";
import {
  lockSegment,
  selectBelonging,
  selectMatching,
  writeChanges,
} from "./membership.repository.server.ts";

/** Many customers are often decided one after the other; the personas of the segment follow once. */
const FOLLOWED_AFTER_MS = 2000;

/** Who is to enter and who to leave. */
export interface MembershipChange {
  entered: string[];
  left: string[];
}

/** What deciding these customers (at most 1,000) anew would change. */
async function findChange(
  db: Db,
  segment: { id: string; rule: SegmentRule },
  ids: readonly string[],
  now: string,
): Promise<MembershipChange> {
  const [matching, belonging] = [
    await selectMatching(db, segment.rule, ids, now),
    await selectBelonging(db, segment.id, ids),
  ];
  const members = new Set(belonging);
  const fitting = new Set(matching);
  return {
    entered: matching.filter((id) => !members.has(id)),
    left: belonging.filter((id) => !fitting.has(id)),
  };
}

/** Decides for these customers (at most 1,000) whether they belong, in the caller's transaction, which holds the segment. */
export async function decideHeld(
  trx: Db,
  segment: { id: string; rule: SegmentRule },
  ids: readonly string[],
  now: string,
): Promise<MembershipChange> {
  const change = await findChange(trx, segment, ids, now);
  if (change.entered.length + change.left.length === 0) return change;
  await writeChanges(trx, segment.id, change, now);
  await enqueue(trx, followPersonaSegment, { segmentId: segment.id }, { delayMs: FOLLOWED_AFTER_MS });
  return change;
}

/**
 * Decides for these customers (at most 1,000) whether they belong. Mostly nothing changes: that is found out without
 * keeping anybody from writing.
 */
export async function decideMembers(
  db: Db,
  segment: { id: string; rule: SegmentRule },
  ids: readonly string[],
  now: string,
): Promise<MembershipChange> {
  const change = await findChange(db, segment, ids, now);
  const changing = [...change.entered, ...change.left];
  if (changing.length === 0) return change;
  return db.transaction().execute(async (trx) => {
    const held = await lockSegment(trx, segment.id);
    // Looked at once more: what was read before may have changed, and two workers may have found the same.
    return held === undefined ? { entered: [], left: [] } : decideHeld(trx, held, changing, now);
  });
}
