import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { checkRule } from "../rules/checks/check-rule.ts";
import { inOrderOfNeed } from "../rules/checks/circles.ts";
import type { RuleWorld } from "../rules/checks/rule-world.ts";
import { loadRuleWorld } from "../rules/rule-world.server.ts";
import type { SegmentRule } from "../segment-rule.ts";
import { decideMembers } from "./decide-members.server.ts";

export interface DecidableSegment {
  id: string;
  rule: SegmentRule;
}

/**
 * The segments whose rules can be decided, those that others ask about first. One whose rule refers to what is gone
 * keeps its members as they are until somebody mends it.
 */
export function decidableSegments(world: RuleWorld): DecidableSegment[] {
  const segments = [...world.segments].map(([id, { rule }]) => ({ id, rule }));
  return inOrderOfNeed(segments).filter(({ id, rule }) => checkRule(rule, world, id).length === 0);
}

/** Decides for these customers (at most 500) which segments they belong to. Safe to run twice. */
export async function placeCustomers(db: Db, customerIds: readonly string[]): Promise<void> {
  const ids = [...new Set(customerIds)];
  const now = nowIso();
  for (const segment of decidableSegments(await loadRuleWorld(db))) {
    await decideMembers(db, segment, ids, now);
  }
}
