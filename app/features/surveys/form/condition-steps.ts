import { surveyLimits } from "../survey-limits.ts";
import { type ConditionRow, emptyRow, fittingRow, treeOf } from "./condition-rows.ts";

/** What a button does to the rows of a condition, with and without a script. */
export const conditionSteps = ["test", "group", "drop", "fit"] as const;
export type ConditionStep = (typeof conditionSteps)[number];

/**
 * One step of editing a condition at the row `at`: `test` and `group` add a test, or a group with one, at the end of the
 * group in that row, `drop` removes the row with all that stands in it, `fit` offers what fits what each test looks at.
 * What would exceed the caps of a condition leaves it as it is.
 */
export function editCondition(
  rows: readonly ConditionRow[],
  step: ConditionStep,
  at: number,
): ConditionRow[] {
  if (step === "fit") return rows.map(fittingRow);
  if (step === "drop") return dropped(rows, at);
  if (rows.length === 0) return [emptyRow(0)];
  if (!mayAdd(rows)) return [...rows];
  const grouped = rows[0]?.join === "" ? inGroup(rows) : [...rows];
  const group = grouped[at];
  if (group === undefined || group.join === "") return grouped;
  if (step === "group" && !mayNest(group)) return grouped;
  const level = group.level + 1;
  const added =
    step === "test"
      ? [emptyRow(level)]
      : [
          { ...emptyRow(level), join: group.join === "all" ? ("any" as const) : ("all" as const) },
          emptyRow(level + 1),
        ];
  return grouped.toSpliced(endOf(grouped, at), 0, ...added);
}

/** Whether a condition can take one more test. */
export function mayAdd(rows: readonly ConditionRow[]): boolean {
  return rows.filter(({ join }) => join === "").length < surveyLimits.conditionTests;
}

/** Whether a group may hold another: its tests are the deepest level. */
export function mayNest(group: ConditionRow): boolean {
  return group.level + 2 < surveyLimits.conditionDepth;
}

/** Tests without a group, put into one. */
function inGroup(rows: readonly ConditionRow[]): ConditionRow[] {
  return [{ ...emptyRow(0), join: "all" }, ...rows.map((row) => ({ ...row, level: row.level + 1 }))];
}

/** The place after the last row that stands in the row at this one. */
function endOf(rows: readonly ConditionRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  const next = rows.findIndex((row, place) => place > at && row.level <= level);
  return next === -1 ? rows.length : next;
}

/** Without a row and what stands in it, and without the groups that are left empty. */
function dropped(rows: readonly ConditionRow[], at: number): ConditionRow[] {
  if (rows[at] === undefined) return [...rows];
  const left = rows.toSpliced(at, endOf(rows, at) - at);
  const empty =
    treeOf(left).length === 0
      ? -1
      : left.findIndex((row, place) => row.join !== "" && endOf(left, place) === place + 1);
  return empty === -1 ? left : dropped(left, empty);
}
