import { isGroup, type Match, type RuleItem } from "../segment-rule.ts";

/** One condition of a rule as it stands for one customer. */
export interface ReasonLeaf {
  text: string;
  holds: boolean;
  /** What is known of the customer about it; `at` is when that was learnt or happened last. */
  actual: { text: string; at: string | null };
}

export interface ReasonGroup {
  match: Match;
  holds: boolean;
  items: ReasonNode[];
}

/** A rule as it stands for one customer: each group and condition with whether it holds. */
export type ReasonNode = ReasonGroup | ReasonLeaf;

/** The tree of a rule, with the conditions' reasons taken from `leaves` in reading order. */
export function reasonTree(item: RuleItem, leaves: Iterator<ReasonLeaf>): ReasonNode {
  if (!isGroup(item)) {
    const next = leaves.next();
    if (next.done) throw new Error("Impossible state: a rule with more conditions than reasons");
    return next.value;
  }
  const items = item.items.map((child) => reasonTree(child, leaves));
  return { match: item.match, holds: groupHolds(item.match, items), items };
}

function groupHolds(match: Match, items: readonly ReasonNode[]): boolean {
  if (match === "all") return items.every(({ holds }) => holds);
  const holds = items.some((item) => item.holds);
  return match === "any" ? holds : !holds;
}
