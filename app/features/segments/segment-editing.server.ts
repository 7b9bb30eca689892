import { z } from "zod";
import { nowIso } from "#app/lib/clock.ts";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { checkRule, type RuleProblem } from "./rules/checks/check-rule.ts";
import type { RuleWorld } from "./rules/checks/rule-world.ts";
import { editRows, rowEdits } from "./rules/edit-rows.ts";
import { buildRuleMenu } from "./rules/rule-menu.server.ts";
import { type RuleMenu, settledRow } from "./rules/rule-menu.ts";
import type { PlacedRow, RowIssue, RowPart, RuleRow } from "./rules/rule-rows.ts";
import { loadRuleWorld } from "./rules/rule-world.server.ts";
import { fieldErrorsOf, postedRowsSchema, readRuleRows, segmentTextsSchema } from "./segment-form.ts";
import { placedConditions, type SegmentRule } from "./segment-rule.ts";
import { countMatching } from "./segments.repository.server.ts";
import type { SegmentDraft } from "./segments.service.server.ts";

/** What stands in the segment form. */
export interface SegmentValues {
  name: string;
  message: string;
  rows: RuleRow[];
}

/** How many customers a rule that is being written holds now, or why that cannot be said. */
export interface TypedCount {
  /** Null while a condition is not complete, or where the rule cannot be decided. */
  count: number | null;
  problem: string | null;
}

const typedSchema = z.object({
  name: z.string().catch(""),
  message: z.string().catch(""),
  rows: postedRowsSchema,
});

/** Counts the rule of a form that is being filled in; `ownId` is the segment that is edited. */
export async function countTyped(db: Db, values: FormValues, ownId: string | null): Promise<TypedCount> {
  const { rows } = typedSchema.parse(values);
  const read = readRuleRows(rows);
  if (!read.ok) return { count: null, problem: null };
  const [problem] = checkRule(read.rule, await loadRuleWorld(db, { rule: read.rule }), ownId);
  if (problem !== undefined) return { count: null, problem: problem.message };
  return { count: await countMatching(db, read.rule, nowIso()), problem: null };
}

export type FormAnswer =
  | { save: SegmentDraft }
  | {
      again: {
        values: SegmentValues;
        errors: Record<string, string>;
        counted: TypedCount;
        focus: number | null;
      };
    };

/**
 * The answer of a segment form: either a segment to save, or what to show again with everything that was typed. Without
 * JavaScript its buttons come here too: they add, move and remove rows.
 */
export async function readSegmentForm(db: Db, values: FormValues, ownId: string | null): Promise<FormAnswer> {
  const typed = typedSchema.parse(values);
  const world = await loadRuleWorld(db, { recent: true });
  const menu = await buildRuleMenu(db, world, ownId);
  const again = async (
    errors: Record<string, string>,
    edited: RuleRow[] = typed.rows,
    focus: number | null = null,
  ) => {
    const rows = edited.map((row) => settledRow(menu, row));
    const counted = await countTyped(db, { ...values, rows: rows.map(posted) }, ownId);
    return { again: { values: { ...typed, rows }, errors, counted, focus } };
  };
  const edit = readEdit(values.edit);
  if (edit !== null) {
    const { rows, focus } = editRows(typed.rows, edit.edit, edit.row, (row) => row);
    return again({}, rows, focus);
  }
  const read = readRuleRows(typed.rows);
  const problems = read.ok ? ruleProblems(read, await worldFor(db, world, read.rule), ownId) : read.issues;
  if (values.intent === "count")
    return again(read.ok ? fieldErrorsOf(problems) : laterErrors(menu, read.issues, typed.rows));
  const texts = parseForm(values, segmentTextsSchema);
  if (read.ok && problems.length === 0 && texts.ok) return { save: { ...texts.value, rule: read.rule } };
  return again({ ...(texts.ok ? {} : texts.fieldErrors), ...fieldErrorsOf(problems) });
}

/** Who pressed "Show" after choosing what a condition is about has not been asked the rest yet. */
function laterErrors(
  menu: RuleMenu,
  issues: readonly RowIssue[],
  rows: readonly RuleRow[],
): Record<string, string> {
  const asked = issues.filter(({ row, part }) => {
    const typed = rows[row];
    if (typed === undefined || part === "match") return false;
    return part === "value" ? typed.value.trim() !== "" : part === "days" && typed.days.trim() !== "";
  });
  return menu.length === 0 ? {} : fieldErrorsOf(asked);
}

async function worldFor(db: Db, world: RuleWorld, rule: SegmentRule): Promise<RuleWorld> {
  const isKnown = placedConditions(rule).every(
    ({ condition }) => !("surveyId" in condition) || world.surveys.has(condition.surveyId),
  );
  return isKnown ? world : loadRuleWorld(db, { rule });
}

function ruleProblems(
  read: { rule: SegmentRule; places: readonly PlacedRow[] },
  world: RuleWorld,
  ownId: string | null,
): RowIssue[] {
  return rowIssues(checkRule(read.rule, world, ownId), read);
}

/** Problems of a rule at the rows they came from. */
export function rowIssues(
  problems: readonly RuleProblem[],
  { rule, places }: { rule: SegmentRule; places: readonly PlacedRow[] },
): RowIssue[] {
  const conditions = new Map(
    placedConditions(rule).map(({ condition, path }) => [path.join("."), condition]),
  );
  const rows = new Map(places.map(({ path, row }) => [path.join("."), row]));
  return problems.map(({ path, message }) => {
    const condition = conditions.get(path.join("."));
    const part: RowPart = condition !== undefined && !hasSubject.has(condition.about) ? "about" : "subject";
    return { row: rows.get(path.join(".")) ?? 0, part, message };
  });
}

const hasSubject: ReadonlySet<string> = new Set([
  "attribute",
  "record",
  "event",
  "silence",
  "moment",
  "theme",
  "answer",
  "survey",
  "measure",
  "consent",
  "segment",
]);

function posted(row: RuleRow) {
  return { ...row, depth: String(row.depth) };
}

/** The button that was pressed, such as "wrap:3"; null where it was none of ours. */
function readEdit(value: unknown): { edit: (typeof rowEdits)[number]; row: number } | null {
  if (typeof value !== "string") return null;
  const [name, row] = value.split(":");
  const edit = rowEdits.find((known) => known === name);
  return edit !== undefined && /^\d{1,2}$/.test(row ?? "") ? { edit, row: Number(row) } : null;
}
