import { setImmediate } from "node:timers/promises";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { tallyFigures } from "./figure-tally.ts";
import { type Overlap, replaceFigures, selectMembershipsOf } from "./figures.repository.server.ts";
import { describeEveryone, describeSample, whatDescribes } from "./grouping-features.server.ts";
import { selectSegments } from "./segments.repository.server.ts";

/** Pairs of segments kept: those that share most. */
const MOST_OVERLAPS = 500;

/**
 * Counts all segments by everything known of customers, and how many customers each two share, in one walk over the customers: memory
 * is one batch and the counts. Safe to run twice.
 */
export async function countFigures(db: Db, signal?: AbortSignal): Promise<void> {
  const now = nowIso();
  const describing = await whatDescribes(db, now);
  const tally = tallyFigures((await describeSample(db, describing)).features);
  const members = new Map<string, number>();
  const shared = new Map<string, number>();
  for await (const { ids, features } of describeEveryone(db, describing)) {
    signal?.throwIfAborted();
    const bySegment = new Map<string, string[]>();
    for (const { segmentId, customerId } of await selectMembershipsOf(db, ids)) {
      bySegment.set(customerId, [...(bySegment.get(customerId) ?? []), segmentId]);
    }
    const segmentsOf = ids.map((id) => (bySegment.get(id) ?? []).toSorted());
    for (const segments of segmentsOf) countTogether(segments, members, shared);
    tally.add(features, segmentsOf);
    await setImmediate();
  }
  await db.transaction().execute(async (trx) => {
    const segments = await selectSegments(trx);
    const known = new Set(segments.map(({ id }) => id));
    const counted = segments.map(({ id }) => ({
      segmentId: id,
      members: members.get(id) ?? 0,
      figures: tally.figuresOf(id),
      countedAt: now,
    }));
    const overlaps = [...shared]
      .flatMap(([pair, count]): Overlap[] => {
        const [oneId = "", otherId = ""] = pair.split(" ");
        return known.has(oneId) && known.has(otherId) ? [{ oneId, otherId, members: count }] : [];
      })
      .sort((a, b) => b.members - a.members)
      .slice(0, MOST_OVERLAPS);
    await replaceFigures(trx, counted, overlaps, now);
  });
}

function countTogether(
  segments: readonly string[],
  members: Map<string, number>,
  shared: Map<string, number>,
) {
  segments.forEach((one, at) => {
    members.set(one, (members.get(one) ?? 0) + 1);
    for (const other of segments.slice(at + 1)) {
      const pair = `${one} ${other}`;
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  });
}
