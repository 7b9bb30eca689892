import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";
import { groupRow, type RowIssue, type RuleRow, readRows } from "./rules/rule-rows.ts";
import { ruleLimits, type SegmentRule, segmentRuleSchema } from "./segment-rule.ts";

const text = (max: number) => z.string().max(max).catch("");

/** A row of the rule as it is posted; what nobody could have typed is left out. */
const rowSchema = z
  .object({
    kind: z.enum(["group", "condition"]).catch("condition"),
    depth: z.coerce.number().int().min(0).max(ruleLimits.depth).catch(1),
    match: text(10),
    about: text(30),
    subject: text(140),
    operator: text(30),
    value: text(200),
    days: text(5),
    since: text(10),
    /** What the row was about when its fields were shown: "about subject". */
    was: text(180),
  })
  .transform(({ was, ...row }): RuleRow => {
    const [about, subject] = was.split(" ");
    if (was === "" || about === "" || about === undefined) return row;
    // What was typed belongs to what is no longer chosen.
    if (about !== row.about) return { ...row, subject: "", operator: "", value: "", days: "", since: "" };
    return subject === "" || subject === row.subject ? row : { ...row, value: "" };
  });

/** More rows than any rule can have. */
const MAX_ROWS = ruleLimits.conditions + ruleLimits.groups;

/** The rows that were posted, however incomplete: the first is the group at the top. */
export const postedRowsSchema = z
  .array(rowSchema)
  .catch([])
  .transform((rows): RuleRow[] => {
    const [first, ...others] = rows.slice(0, MAX_ROWS);
    const top = first?.kind === "group" ? { ...first, depth: 0 } : groupRow("all", 0);
    const below = first?.kind === "condition" ? [first, ...others] : others;
    return [top, ...below.map((row) => ({ ...row, depth: Math.max(1, row.depth) }))];
  });

/** What is said of a segment beside its rule. */
export const segmentTextsSchema = z.object({
  name: z
    .string()
    .overwrite(tidyName)
    .min(1, "Give the segment a name")
    .max(120, "Expected at most 120 characters"),
  message: z.string().trim().max(2000, "Expected at most 2,000 characters").default(""),
});

export interface SegmentForm extends z.infer<typeof segmentTextsSchema> {
  rule: SegmentRule;
}

/** A rule from its rows, or what is wrong with them. */
export function readRuleRows(rows: readonly RuleRow[]): ReturnType<typeof readRows> {
  const read = readRows(rows);
  if (!read.ok) return read;
  const checked = segmentRuleSchema.safeParse(read.rule);
  if (checked.success) return { ...read, rule: checked.data };
  const message = checked.error.issues[0]?.message ?? "This rule cannot be read";
  return { ok: false, issues: [{ row: 0, part: "match", message }] };
}

/** Issues by the name of the form's field, "" where there is none. */
export function fieldErrorsOf(issues: readonly RowIssue[]): Record<string, string> {
  const errors: Record<string, string> = Object.create(null);
  for (const { row, part, message } of issues) errors[rowField(row, part)] ??= message;
  return errors;
}

/** The name of a field of a row. */
export function rowField(row: number, part: keyof RuleRow): string {
  return `rows[${row}].${part}`;
}
