import { z } from "zod";
import { type Condition, type ConditionDraft, conditionSchema } from "./rules/condition.schema.ts";

export const ruleLimits = {
  /** Groups within groups. */
  depth: 5,
  conditions: 30,
  groups: 15,
  /** Segments are few: each needs something different to be said. */
  segments: 200,
} as const;

/** How the parts of a group decide: all hold, at least one holds, none holds. */
export const matches = ["all", "any", "none"] as const;
export type Match = (typeof matches)[number];

export interface RuleGroup {
  match: Match;
  items: RuleItem[];
}

export type RuleItem = RuleGroup | Condition;

/** A rule as it may be written: what has a default may be left out. */
export interface RuleGroupDraft {
  match: Match;
  items: readonly (RuleGroupDraft | ConditionDraft)[];
}

/** Who belongs: the group at the top. */
export type SegmentRule = RuleGroup;

/** True for a group, false for a condition. */
export function isGroup(item: RuleItem): item is RuleGroup {
  return "items" in item;
}

const groupSchema: z.ZodType<RuleGroup> = z.lazy(() =>
  z.object({
    match: z.enum(matches),
    items: z
      .array(z.union([groupSchema, conditionSchema]))
      .min(1, "Add at least one condition")
      .max(ruleLimits.conditions + ruleLimits.groups),
  }),
);

/** Rules were one list of conditions before they had groups; such a one is read as the group it was. */
function fromFlat(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || !("conditions" in stored)) return stored;
  const { conditions, ...rest } = stored;
  return { ...rest, items: conditions };
}

/** A stored rule, at most five groups deep, with 30 conditions at most. */
export const segmentRuleSchema = z.preprocess(
  fromFlat,
  groupSchema.superRefine((rule, context) => {
    const problem = sizeProblem(rule);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  }),
);

function sizeProblem(rule: SegmentRule): string | null {
  const all = placedItems(rule);
  const conditions = all.filter(({ item }) => !isGroup(item)).length;
  if (conditions > ruleLimits.conditions) {
    return `Expected at most ${ruleLimits.conditions} conditions, got ${conditions}`;
  }
  const groups = all.filter(({ item }) => isGroup(item));
  if (groups.length > ruleLimits.groups) return `Expected at most ${ruleLimits.groups} groups`;
  const deepest = Math.max(...groups.map(({ path }) => path.length + 1));
  if (deepest > ruleLimits.depth) return `Expected groups at most ${ruleLimits.depth} deep, got ${deepest}`;
  return null;
}

/** Where an item stands: the places to take from the top group on; the top group itself is []. */
export type RulePath = readonly number[];

export interface PlacedItem {
  item: RuleItem;
  path: RulePath;
}

/** Every group and condition, a group before what is in it. */
export function placedItems(rule: SegmentRule): PlacedItem[] {
  const placed: PlacedItem[] = [];
  const waiting: PlacedItem[] = [{ item: rule, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    const { item, path } = next;
    if (!isGroup(item)) continue;
    // The last is put down first: what waits is taken from its end.
    for (let index = item.items.length - 1; index >= 0; index--) {
      const child = item.items[index];
      if (child !== undefined) waiting.push({ item: child, path: [...path, index] });
    }
  }
  return placed;
}

/** Every condition with its place, in reading order. */
export function placedConditions(rule: SegmentRule): { condition: Condition; path: RulePath }[] {
  return placedItems(rule).flatMap(({ item, path }) => (isGroup(item) ? [] : [{ condition: item, path }]));
}

/** A rule from how it may be written; throws ZodError for what no rule can be. */
export function segmentRule(draft: RuleGroupDraft): SegmentRule {
  return segmentRuleSchema.parse(draft);
}
