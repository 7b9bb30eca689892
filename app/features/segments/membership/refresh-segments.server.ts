import type { ShowProgress } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { segmentsNamedBy } from "../rules/checks/circles.ts";
import { loadRuleWorld } from "../rules/rule-world.server.ts";
import { placedConditions } from "../segment-rule.ts";
import { decideMembers } from "./decide-members.server.ts";
import { selectNextCustomers } from "./membership.repository.server.ts";
import { type DecidableSegment, decidableSegments } from "./place-customers.server.ts";

const CUSTOMERS_AT_ONCE = 1000;

/**
 * Decides every customer anew for the segments whose rules ask about one of these kinds of things (all segments without
 * any), and for those that ask about such a segment: for changes to many customers at once, such as new themes.
 */
export async function refreshSegmentsAbout(
  db: Db,
  abouts: readonly string[],
  progress: ShowProgress,
): Promise<void> {
  const segments = affectedBy(decidableSegments(await loadRuleWorld(db)), new Set(abouts));
  for (const [index, segment] of segments.entries()) {
    for (let after = "", more = true; more; ) {
      const ids = await selectNextCustomers(db, after, CUSTOMERS_AT_ONCE);
      if (ids.length > 0) await decideMembers(db, segment, ids, nowIso());
      more = ids.length === CUSTOMERS_AT_ONCE;
      after = ids.at(-1) ?? "";
    }
    await progress(index + 1, segments.length, "segments");
  }
}

function affectedBy(segments: readonly DecidableSegment[], abouts: ReadonlySet<string>): DecidableSegment[] {
  if (abouts.size === 0) return [...segments];
  const affected = new Set<string>();
  // In order of need: what a rule asks about was looked at before it.
  for (const { id, rule } of segments) {
    const isHit = placedConditions(rule).some(({ condition }) => abouts.has(condition.about));
    if (isHit || segmentsNamedBy(rule).some((needed) => affected.has(needed))) affected.add(id);
  }
  return segments.filter(({ id }) => affected.has(id));
}
