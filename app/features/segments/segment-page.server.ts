import type { Db } from "#db/client.server.ts";
import { checkRule } from "./rules/checks/check-rule.ts";
import { namesIn } from "./rules/checks/rule-world.ts";
import { type RuleWords, ruleWords } from "./rules/explain-rule.server.ts";
import { buildRuleMenu } from "./rules/rule-menu.server.ts";
import type { RuleMenu } from "./rules/rule-menu.ts";
import { type RuleRow, readRows, toRows } from "./rules/rule-rows.ts";
import { loadRuleWorld } from "./rules/rule-world.server.ts";
import { rowIssues } from "./segment-editing.server.ts";
import { fieldErrorsOf } from "./segment-form.ts";
import type { SegmentRule } from "./segment-rule.ts";

/** A rule as a segment's page shows it. */
export interface ShownRule {
  words: RuleWords;
  rows: RuleRow[];
  /** Why it cannot be decided, by the field of the form that is to be mended; empty where it can. */
  problems: Record<string, string>;
}

/** A stored rule in words and as the rows of its form, with what keeps it from being decided; and the form's menu. */
export async function showRule(
  db: Db,
  rule: SegmentRule,
  ownId: string | null,
): Promise<{ shown: ShownRule; menu: RuleMenu }> {
  const world = await loadRuleWorld(db, { rule, recent: true });
  const rows = toRows(rule);
  const read = readRows(rows);
  const issues = read.ok ? rowIssues(checkRule(rule, world, ownId), read) : read.issues;
  return {
    shown: { words: ruleWords(rule, namesIn(world)), rows, problems: fieldErrorsOf(issues) },
    menu: await buildRuleMenu(db, world, ownId),
  };
}

/** The menu of a form for a new rule. */
export async function newRuleMenu(db: Db): Promise<RuleMenu> {
  return buildRuleMenu(db, await loadRuleWorld(db, { recent: true }), null);
}
