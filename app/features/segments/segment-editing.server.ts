import { z } from "zod";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { checkRule, type RuleProblem } from "./rules/checks/check-rule.ts";
import type { RuleWorld } from "./rules/checks/rule-world.ts";
import { editRows, rowEdits } from "./rules/edit-rows.ts";
import { buildRuleMenu } from "./rules/rule-menu.server.ts";
import { settledRow } from "./rules/rule-menu.ts";
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
  return countRows(db, typedSchema.parse(values).rows, ownId);
}

async function countRows(db: Db, rows: readonly RuleRow[], ownId: string | null): Promise<TypedCount> {
  const read = readRuleRows(rows);
  if (!read.ok) return { count: null, problem: null };
  const [problem] = checkRule(read.rule, await loadRuleWorld(db, { rule: read.rule }), ownId);
  if (problem !== undefined) return { count: null, problem: problem.message };
  return { count: await countMatching(db, read.rule, nowIso()), problem: null };
}

/** What a form shows again: everything that was typed, with what is wrong with it. */
export interface FormAgain {
  values: SegmentValues;
  errors: Record<string, string>;
  counted: TypedCount;
  /** The row to go on with. */
  focus: number | null;
}

export type FormAnswer = { save: SegmentDraft } | { again: FormAgain; status: number };

/**
 * The answer of a segment form: either a segment to save, or what to show again with everything that was typed. Without
 * JavaScript its buttons come here too: they add, move and remove rows.
 */
export async function readSegmentForm(db: Db, values: FormValues, ownId: string | null): Promise<FormAnswer> {
  const typed = typedSchema.parse(values);
  const world = await loadRuleWorld(db, { recent: true });
  const menu = await buildRuleMenu(db, world, ownId);
  const again = (errors: Record<string, string>, rows = typed.rows, focus: number | null = null) =>
    shownAgain(db, { ...typed, rows: rows.map((row) => settledRow(menu, row)) }, ownId, { errors, focus });
  const edit = readEdit(values.edit);
  if (edit !== null) {
    const { rows, focus } = editRows(typed.rows, edit.edit, edit.row, (row) => row);
    return again({}, rows, focus);
  }
  const read = readRuleRows(typed.rows);
  const issues = read.ok ? await problemsOf(db, read, world, ownId) : read.issues;
  if (values.intent === "count") {
    return again(fieldErrorsOf(read.ok ? issues : issuesOfTyped(issues, typed.rows)));
  }
  const texts = parseForm(values, segmentTextsSchema);
  if (read.ok && issues.length === 0 && texts.ok) return { save: { ...texts.value, rule: read.rule } };
  return again({ ...(texts.ok ? {} : texts.fieldErrors), ...fieldErrorsOf(issues) });
}

/** What a form shows again whose segment was refused when it was saved; throws an error that is no refusal. */
export async function refusedForm(
  db: Db,
  values: FormValues,
  ownId: string | null,
  error: unknown,
): Promise<{ again: FormAgain; status: number }> {
  if (!(error instanceof InvalidInputError || error instanceof ConflictError)) throw error;
  const fields = error instanceof InvalidInputError ? Object.fromEntries(error.fieldErrors) : {};
  const errors = Object.keys(fields).length > 0 ? fields : { name: error.message };
  const shown = await shownAgain(db, typedSchema.parse(values), ownId, { errors, focus: null });
  return { ...shown, status: error.status };
}

async function shownAgain(
  db: Db,
  values: SegmentValues,
  ownId: string | null,
  { errors, focus }: Pick<FormAgain, "errors" | "focus">,
): Promise<{ again: FormAgain; status: number }> {
  const counted = await countRows(db, values.rows, ownId);
  return { again: { values, errors, counted, focus }, status: Object.keys(errors).length > 0 ? 422 : 200 };
}

/** Of what is not complete yet, only what was typed can be wrong: the rest has perhaps not been asked. */
function issuesOfTyped(issues: readonly RowIssue[], rows: readonly RuleRow[]): RowIssue[] {
  return issues.filter(({ row, part }) => {
    if (part !== "value" && part !== "days" && part !== "since") return false;
    return (rows[row]?.[part] ?? "").trim() !== "";
  });
}

async function problemsOf(
  db: Db,
  read: { rule: SegmentRule; places: readonly PlacedRow[] },
  world: RuleWorld,
  ownId: string | null,
): Promise<RowIssue[]> {
  // An older survey than those on offer may be asked about all the same.
  const isKnown = placedConditions(read.rule).every(
    ({ condition }) => !("surveyId" in condition) || world.surveys.has(condition.surveyId),
  );
  const known = isKnown ? world : await loadRuleWorld(db, { rule: read.rule });
  return rowIssues(checkRule(read.rule, known, ownId), read);
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

/** The button that was pressed, such as "wrap:3"; null where it was none of ours. */
function readEdit(value: unknown): { edit: (typeof rowEdits)[number]; row: number } | null {
  if (typeof value !== "string") return null;
  const [name, row] = value.split(":");
  const edit = rowEdits.find((known) => known === name);
  return edit !== undefined && /^\d{1,2}$/.test(row ?? "") ? { edit, row: Number(row) } : null;
}
