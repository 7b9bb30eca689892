import type { Condition, ConditionTest } from "../definition/condition.schema.ts";

/** Every test of a condition, in the order in which it is written; none for no condition. */
export function testsOf(condition: Condition | null): ConditionTest[] {
  if (condition === null) return [];
  if ("all" in condition) return condition.all.flatMap(testsOf);
  if ("any" in condition) return condition.any.flatMap(testsOf);
  return [condition];
}
