import { z } from "zod";
import type { Condition, ConditionTest } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import { takesValues } from "./condition-operators.ts";
import { text, texts } from "./form-values.ts";
import { readSubject, subjectText } from "./subject-text.ts";

/*
 * A condition while it is edited: its groups and tests as a list of rows, each group before what stands in it, so that
 * a form posts it under short names and every half of a test can be held.
 */

export const conditionRowSchema = z.object({
  /** How many groups it stands in. */
  level: z.coerce.number().int().min(0).max(surveyLimits.conditionDepth).catch(0).default(0),
  /** "all" or "any" of what stands in this group; "" for a test. */
  join: text.transform((join) => (join === "all" || join === "any" ? join : "")),
  /** What a test looks at, as subject-text.ts writes it. */
  subject: text,
  /** The subject for which the comparison and its values were offered. */
  fits: text,
  is: text,
  /** Boxes that are ticked. */
  values: texts,
  /** What is typed instead, one value a line. */
  words: text,
});

export type ConditionRow = z.output<typeof conditionRowSchema>;

/** The rows that show a condition; none for no condition. */
export function rowsOf(condition: Condition | null, level = 0): ConditionRow[] {
  if (condition === null) return [];
  const group = "all" in condition ? condition.all : "any" in condition ? condition.any : null;
  if (group !== null) {
    const head = { ...emptyRow(level), join: "all" in condition ? ("all" as const) : ("any" as const) };
    return [head, ...group.flatMap((part) => rowsOf(part, level + 1))];
  }
  return "of" in condition ? [rowOf(condition, level)] : [];
}

function rowOf(test: ConditionTest, level: number): ConditionRow {
  const subject = subjectText(test);
  return { ...emptyRow(level), subject, fits: subject, is: test.is, values: test.values };
}

/** A test of nothing yet. */
export function emptyRow(level: number): ConditionRow {
  return { level, join: "", subject: "", fits: "", is: "", values: [], words: "" };
}

/** A row with what stands in it. */
export interface ConditionNode {
  /** Its place in the list. */
  at: number;
  row: ConditionRow;
  parts: ConditionNode[];
}

/** The rows as a tree; one that says it stands deeper than it can belongs to the group before it. Linear. */
export function treeOf(rows: readonly ConditionRow[]): ConditionNode[] {
  const roots: ConditionNode[] = [];
  const open: ConditionNode[] = [];
  for (const [at, row] of rows.entries()) {
    const node: ConditionNode = { at, row, parts: [] };
    while (open.length > row.level) open.pop();
    (open.at(-1)?.parts ?? roots).push(node);
    if (row.join !== "") open.push(node);
  }
  return roots;
}

/** The condition that the rows stand for, to be checked by conditionSchema; null without rows. */
export function conditionOf(rows: readonly ConditionRow[]): unknown {
  const roots = treeOf(rows);
  const [first] = roots;
  if (first === undefined) return null;
  return roots.length === 1 ? partOf(first) : { all: roots.map(partOf) };
}

function partOf({ row, parts }: ConditionNode): unknown {
  if (row.join === "all") return { all: parts.map(partOf) };
  if (row.join === "any") return { any: parts.map(partOf) };
  const { is, ...fitting } = fittingRow(row);
  return { ...readSubject(row.subject), is, values: takesValues(is) ? valuesOf(fitting) : [] };
}

/** A test whose comparison was offered for something else than it looks at now has none yet. */
export function fittingRow(row: ConditionRow): ConditionRow {
  return row.fits === row.subject ? row : { ...row, fits: row.subject, is: "", values: [], words: "" };
}

/** The values of a test: those ticked, and each line of those typed. */
export function valuesOf({ values, words }: Pick<ConditionRow, "values" | "words">): string[] {
  const typed = words.split("\n").map((line) => line.trim());
  return [...values, ...typed.filter((line) => line !== "")];
}

/** Something that is not said yet or cannot be: where in the form, and a sentence. */
export interface FormProblem {
  path: PropertyKey[];
  message: string;
}

/** What is not said yet in a condition; paths begin with the row. */
export function rowProblems(rows: readonly ConditionRow[]): FormProblem[] {
  return treeOf(rows)
    .flatMap(withParts)
    .flatMap(({ at, row, parts }): FormProblem[] => {
      const problem = (field: keyof ConditionRow, message: string) => [{ path: [at, field], message }];
      if (row.join !== "") {
        return parts.length === 0 ? problem("join", "Add a test to this group, or remove the group.") : [];
      }
      if (row.subject === "") return problem("subject", "Choose what this condition looks at.");
      if (fittingRow(row).is === "") return problem("is", "Choose how it is compared.");
      const { conditionValues } = surveyLimits;
      if (valuesOf(row).length <= conditionValues) return [];
      return problem("values", `Expected at most ${conditionValues} values.`);
    });
}

function withParts(node: ConditionNode): ConditionNode[] {
  return [node, ...node.parts.flatMap(withParts)];
}
