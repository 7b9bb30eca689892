import { ruleLimits } from "../segment-rule.ts";
import { blankCondition, groupRow, type RuleRow } from "./rule-rows.ts";

/** What a button of the rule's form does to one of its rows. */
export const rowEdits = ["add-condition", "add-group", "remove", "up", "down", "wrap", "unwrap"] as const;
export type RowEdit = (typeof rowEdits)[number];

/** The rows after an edit, and the row that was added or moved: where to go on. Edits that cannot be done change nothing. */
export function editRows<Row extends RuleRow>(
  rows: readonly Row[],
  edit: RowEdit,
  at: number,
  make: (row: RuleRow) => Row,
): { rows: Row[]; focus: number } {
  const row = rows[at];
  if (row === undefined || !mayEdit(rows, edit, at)) return { rows: [...rows], focus: at };
  const end = endOf(rows, at);
  switch (edit) {
    case "add-condition":
      return { rows: inserted(rows, end, [make({ ...blankCondition, depth: row.depth + 1 })]), focus: end };
    case "add-group": {
      const group = make(groupRow("any", row.depth + 1));
      const first = make({ ...blankCondition, depth: row.depth + 2 });
      return { rows: inserted(rows, end, [group, first]), focus: end };
    }
    case "remove":
      return { rows: [...rows.slice(0, at), ...rows.slice(end)], focus: Math.max(0, at - 1) };
    case "up": {
      const before = previousSibling(rows, at) ?? at;
      return {
        rows: [
          ...rows.slice(0, before),
          ...rows.slice(at, end),
          ...rows.slice(before, at),
          ...rows.slice(end),
        ],
        focus: before,
      };
    }
    case "down": {
      const after = endOf(rows, end);
      return {
        rows: [...rows.slice(0, at), ...rows.slice(end, after), ...rows.slice(at, end), ...rows.slice(after)],
        focus: at + after - end,
      };
    }
    case "wrap": {
      const inner = rows.slice(at, end).map((child) => ({ ...child, depth: child.depth + 1 }));
      return {
        rows: [...rows.slice(0, at), make(groupRow("any", row.depth)), ...inner, ...rows.slice(end)],
        focus: at,
      };
    }
    case "unwrap": {
      const inner = rows.slice(at + 1, end).map((child) => ({ ...child, depth: child.depth - 1 }));
      return { rows: [...rows.slice(0, at), ...inner, ...rows.slice(end)], focus: at };
    }
  }
}

/** Whether an edit can be done to a row. */
export function mayEdit(rows: readonly RuleRow[], edit: RowEdit, at: number): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const isTop = at === 0;
  switch (edit) {
    case "add-condition":
      return row.kind === "group" && countOf(rows, "condition") < ruleLimits.conditions;
    case "add-group":
      return row.kind === "group" && row.depth + 1 < ruleLimits.depth && mayGrow(rows);
    case "remove":
      return !isTop;
    case "up":
      return !isTop && previousSibling(rows, at) !== undefined;
    case "down":
      return !isTop && rows[endOf(rows, at)]?.depth === row.depth;
    case "wrap":
      return !isTop && mayGrow(rows) && deepestGroup(rows, at) + 1 < ruleLimits.depth;
    case "unwrap":
      return !isTop && row.kind === "group";
  }
}

function inserted<Row>(rows: readonly Row[], at: number, added: readonly Row[]): Row[] {
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

function countOf(rows: readonly RuleRow[], kind: RuleRow["kind"]): number {
  return rows.filter((row) => row.kind === kind).length;
}

function mayGrow(rows: readonly RuleRow[]): boolean {
  return countOf(rows, "group") < ruleLimits.groups && countOf(rows, "condition") < ruleLimits.conditions;
}

/** How deep the groups of what is to be wrapped reach; a lone condition needs a group where it stands. */
function deepestGroup(rows: readonly RuleRow[], at: number): number {
  const own = (rows[at]?.depth ?? 0) - 1;
  const groups = rows.slice(at, endOf(rows, at)).filter(({ kind }) => kind === "group");
  return Math.max(own, ...groups.map(({ depth }) => depth));
}

/** Behind a row and everything in it. */
export function endOf(rows: readonly RuleRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return next === -1 ? rows.length : next;
}

function previousSibling(rows: readonly RuleRow[], at: number): number | undefined {
  const depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index--) {
    const other = rows[index];
    if (other === undefined || other.depth < depth) return undefined;
    if (other.depth === depth) return index;
  }
  return undefined;
}
