import type { Condition } from "./rules/condition.schema.ts";
import { describeCondition, type RuleNames } from "./rules/condition-words.ts";

/** A trait names a group when at least this share of it has it. */
const NAMING_SHARE = 0.3;
const LONGEST = 120;

/** The two values that mark the group most, such as "Retired, Letter"; without any, its rule in words. */
export function nameGroup(
  traits: readonly { condition: Condition; members: number; membersKnown: number }[],
  conditions: readonly Condition[],
  names: RuleNames,
): string {
  const values = traits.flatMap(({ condition, members, membersKnown }) =>
    condition.about === "attribute" &&
    condition.operator === "is" &&
    members / Math.max(1, membersKnown) >= NAMING_SHARE
      ? [condition.value]
      : [],
  );
  const name =
    values.length > 0
      ? values.slice(0, 2).join(", ")
      : conditions.map((condition) => describeCondition(condition, names)).join(", ");
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
