import { type Feature, holds } from "./feature.ts";
import type { GroupRule } from "./group-rule.ts";

/** Counts, customers coming in batches, how well the rule of each group finds it. */
export interface RuleTally {
  /** `groups` has the group of each customer; −1 for one in none. */
  add(features: readonly Feature[], groups: Int8Array): void;
  /** Of those the rule finds, the share in the group, and of the group the share it finds; 0 to 1. */
  fitOf(group: number): { precision: number; recall: number };
}

export function tallyRules(rules: readonly GroupRule[]): RuleTally {
  const counts = rules.map(() => ({ matched: 0, members: 0, both: 0 }));
  return {
    add(features, groups) {
      rules.forEach((rule, group) => {
        const count = counts[group];
        if (!count) return;
        const matches = matchesOf(rule, features);
        groups.forEach((placed, customer) => {
          const match = matches(customer);
          if (match) count.matched += 1;
          if (placed === group) count.members += 1;
          if (match && placed === group) count.both += 1;
        });
      });
    },
    fitOf(group) {
      const { matched = 0, members = 0, both = 0 } = counts[group] ?? {};
      return { precision: both / Math.max(1, matched), recall: both / Math.max(1, members) };
    },
  };
}

function matchesOf(
  { match, predicates }: GroupRule,
  features: readonly Feature[],
): (customer: number) => boolean {
  const held = predicates.map((predicate) => {
    const feature = features.find((candidate) => candidate.key === predicate.feature);
    return feature ? holds(feature, predicate) : [];
  });
  return match === "all"
    ? (customer) => held.every((each) => each[customer] === true)
    : (customer) => held.some((each) => each[customer] === true);
}
