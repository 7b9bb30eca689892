import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectBelonging } from "../membership/membership.repository.server.ts";
import { checkRule, type RuleProblem } from "../rules/checks/check-rule.ts";
import { namesIn } from "../rules/checks/rule-world.ts";
import { describeCondition } from "../rules/condition-words.ts";
import { loadRuleWorld } from "../rules/rule-world.server.ts";
import { placedConditions } from "../segment-rule.ts";
import { getSegment } from "../segments.service.server.ts";
import { selectHolding } from "./actual-facts.repository.server.ts";
import { actualValue } from "./actual-value.server.ts";
import { type ReasonLeaf, type ReasonNode, reasonTree } from "./reason-tree.ts";

/** Why a customer belongs to a segment, or does not. */
export interface Reasons {
  /** Whether the customer belongs, as it was last decided. */
  isMember: boolean;
  tree: ReasonNode;
  /** Why the rule cannot be decided now; then the membership is the one from before. */
  problems: string[];
}

/** Why a customer is in a segment, or out of it, now. Throws NotFoundError where either is not there. */
export async function explainMembership(db: Db, segmentId: string, customerId: string): Promise<Reasons> {
  const [segment] = await Promise.all([getSegment(db, segmentId), getCustomer(db, customerId)]);
  const world = await loadRuleWorld(db, { rule: segment.rule });
  const names = namesIn(world);
  const now = nowIso();
  const conditions = placedConditions(segment.rule).map(({ condition }) => condition);
  const holding = await selectHolding(db, conditions, customerId, now);
  const leaves: ReasonLeaf[] = [];
  for (const [index, condition] of conditions.entries()) {
    leaves.push({
      text: describeCondition(condition, names),
      holds: holding[index] ?? false,
      actual: await actualValue(db, condition, customerId, { names, now }),
    });
  }
  const problems = checkRule(segment.rule, world, segmentId);
  return {
    isMember: (await selectBelonging(db, segmentId, [customerId])).length > 0,
    tree: reasonTree(segment.rule, leaves.values()),
    problems: problems.map(({ message }: RuleProblem) => message),
  };
}
