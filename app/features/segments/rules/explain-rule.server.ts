import type { Db } from "#db/client.server.ts";
import { isGroup, type Match, type RuleItem, type SegmentRule } from "../segment-rule.ts";
import { namesIn } from "./checks/rule-world.ts";
import { describeCondition, type RuleNames } from "./condition-words.ts";
import { loadRuleWorld } from "./rule-world.server.ts";

/** A rule in words: a condition, or a group of parts. */
export type RuleWords = string | { match: Match; items: RuleWords[] };

/** A rule in words, as the tree it is. */
export async function explainRule(db: Db, rule: SegmentRule): Promise<RuleWords> {
  return ruleWords(rule, await ruleNames(db, rule));
}

/** What is called what, of all that a rule refers to. */
export async function ruleNames(db: Db, rule?: SegmentRule): Promise<RuleNames> {
  return namesIn(await loadRuleWorld(db, rule === undefined ? {} : { rule }));
}

/** An item of a rule in words. */
export function ruleWords(item: RuleItem, names: RuleNames): RuleWords {
  if (!isGroup(item)) return describeCondition(item, names);
  return { match: item.match, items: item.items.map((child) => ruleWords(child, names)) };
}
