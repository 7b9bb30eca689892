import {
  isGroup,
  type Match,
  matches,
  type RuleGroup,
  type RulePath,
  type SegmentRule,
} from "../segment-rule.ts";
import { type Condition, conditionSchema } from "./condition.schema.ts";
import { conditionRow, readCondition } from "./condition-row.ts";

/**
 * One line of the rule as its form posts it: a group or a condition, in reading order, with how deep it stands; the
 * group at the top is the first row, at depth 0. Every value is text, as typed.
 */
export interface RuleRow {
  kind: "group" | "condition";
  depth: number;
  /** Of a group: all, any or none. */
  match: string;
  /** Of a condition: what kind of thing it is about, such as "attribute", and which one, such as an attribute's id. */
  about: string;
  subject: string;
  operator: string;
  value: string;
  days: string;
  since: string;
}

/** The parts of a condition's row that a person fills in. */
export type RowPart = "about" | "subject" | "operator" | "value" | "days" | "since";

/** What is wrong with a row, and with which part of it. */
export interface RowIssue {
  row: number;
  part: RowPart | "match";
  message: string;
}

export const blankCondition: RuleRow = {
  kind: "condition",
  depth: 1,
  match: "",
  about: "",
  subject: "",
  operator: "",
  value: "",
  days: "",
  since: "",
};

export function groupRow(match: Match, depth: number): RuleRow {
  return { ...blankCondition, kind: "group", depth, match };
}

/** The rows of a form for a new rule. */
export const firstRows: readonly RuleRow[] = [groupRow("all", 0), blankCondition];

/** The form's rows for a rule. */
export function toRows(rule: SegmentRule): RuleRow[] {
  return rowsOf(rule, 0);
}

function rowsOf(item: RuleGroup | Condition, depth: number): RuleRow[] {
  if (!isGroup(item)) return [{ ...blankCondition, depth, ...conditionRow(item) }];
  return [groupRow(item.match, depth), ...item.items.flatMap((child) => rowsOf(child, depth + 1))];
}

/** Where each row's item stands in the rule that the rows give. */
export interface PlacedRow {
  path: RulePath;
  row: number;
}

export type ReadRows =
  | { ok: true; rule: SegmentRule; places: PlacedRow[] }
  | { ok: false; issues: RowIssue[] };

/** The rule that rows give; conditions about nothing yet are passed over. */
export function readRows(rows: readonly RuleRow[]): ReadRows {
  const issues: RowIssue[] = [];
  const places: PlacedRow[] = [];
  const top: OpenGroup = { group: { match: matchOf(rows[0]), items: [] }, path: [], row: 0, depth: 0 };
  places.push({ path: [], row: 0 });
  const open: OpenGroup[] = [top];
  const all: OpenGroup[] = [top];
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue;
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= row.depth) open.pop();
    const parent = open.at(-1) ?? top;
    const path = [...parent.path, parent.group.items.length];
    if (row.kind === "group") {
      const opened = { group: { match: matchOf(row), items: [] }, path, row: index, depth: parent.depth + 1 };
      parent.group.items.push(opened.group);
      open.push(opened);
      all.push(opened);
      places.push({ path, row: index });
    } else if (row.about !== "") {
      const read = conditionSchema.safeParse(readCondition(row));
      if (read.success) parent.group.items.push(read.data);
      else issues.push({ row: index, ...whatIsWrong(row, read.error.issues[0]?.path[0]) });
      places.push({ path, row: index });
    }
  }
  if (issues.length > 0) return { ok: false, issues };
  const empty = all.find(({ group }) => group.items.length === 0);
  if (empty !== undefined) {
    const message =
      empty === top ? "Add at least one condition" : "Add a condition to this group, or remove the group";
    return { ok: false, issues: [{ row: empty.row, part: "match", message }] };
  }
  return { ok: true, rule: top.group, places };
}

interface OpenGroup {
  group: RuleGroup;
  path: RulePath;
  row: number;
  depth: number;
}

function matchOf(row: RuleRow | undefined): Match {
  return matches.find((match) => match === row?.match) ?? "all";
}

const partOfKey = new Map<PropertyKey | undefined, RowPart>([
  ["operator", "operator"],
  ["value", "value"],
  ["count", "value"],
  ["group", "value"],
  ["state", "value"],
  ["feeling", "value"],
  ["days", "days"],
  ["withinDays", "days"],
  ["since", "since"],
  ["about", "about"],
]);

function whatIsWrong(row: RuleRow, key: PropertyKey | undefined): { part: RowPart; message: string } {
  const part = partOfKey.get(key) ?? "subject";
  switch (part) {
    case "about":
      return { part, message: "Choose what the condition is about" };
    case "subject":
      return { part, message: "Choose which one is meant" };
    case "operator":
      return { part, message: "Choose how it compares" };
    case "days":
      return { part, message: `Expected a number of days from 1 to 3650, got "${row.days}"` };
    case "since":
      return { part, message: `Expected a day such as 2026-01-31, got "${row.since}"` };
    case "value":
      return { part, message: wrongValue(row, key) };
  }
}

function wrongValue({ about, operator, value }: RuleRow, key: PropertyKey | undefined): string {
  if (value.trim() === "") return "Expected a value to compare with";
  if (key === "count" && !operator.startsWith("total"))
    return `Expected a whole number of times, got "${value}"`;
  if (about === "sentiment") return `Expected a number from -100 to 100, got "${value}"`;
  if (about === "measure" || key === "count") return `Expected a number, got "${value}"`;
  if (operator === "before" || operator === "after")
    return `Expected a day such as 2026-01-31, got "${value}"`;
  return `"${value}" does not fit this condition`;
}
