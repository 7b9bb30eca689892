import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";
import { type Condition, conditionSchema, MAX_NUMBER, type SegmentRule } from "./segment-rule.ts";

/**
 * A segment as its form posts it: every value is text. A condition names its field as "attribute:<id>",
 * "measure:revenue", "moment:last-active", "theme:<id>", "event:purchase" or "company:".
 */
const rowSchema = z.object({
  field: z.string().max(100).default(""),
  operator: z.string().max(30).default(""),
  value: z.string().max(200).default(""),
  days: z.string().max(5).default(""),
});

export type ConditionRow = z.infer<typeof rowSchema>;

export const segmentFormSchema = z.object({
  name: z
    .string()
    .overwrite(tidyName)
    .min(1, "Give the segment a name")
    .max(120, "Expected at most 120 characters"),
  message: z.string().trim().max(2000, "Expected at most 2,000 characters").default(""),
  match: z.enum(["all", "any"]).default("all"),
  conditions: z
    .array(rowSchema)
    .default([])
    .transform((rows, context) => {
      const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.field !== "");
      if (kept.length === 0) context.addIssue({ code: "custom", message: "Add at least one condition" });
      return kept.flatMap(({ row, index }): Condition[] => {
        const parsed = conditionSchema.safeParse(fromRow(row));
        if (parsed.success) return [parsed.data];
        context.addIssue({ code: "custom", path: [index, "value"], message: whatIsMissing(row) });
        return [];
      });
    })
    .pipe(z.array(conditionSchema).max(30, "Expected at most 30 conditions")),
});

export type SegmentForm = z.infer<typeof segmentFormSchema>;

function fromRow(row: ConditionRow): unknown {
  const separator = row.field.indexOf(":");
  const about = row.field.slice(0, separator);
  const subject = row.field.slice(separator + 1);
  const withinDays = row.days.trim() === "" ? null : Number(row.days);
  const number = row.value.trim() === "" ? Number.NaN : Number(row.value);
  switch (about) {
    case "attribute": {
      const needsNumber = row.operator === "at-least" || row.operator === "at-most";
      const needsValue = row.operator !== "known" && row.operator !== "unknown";
      if (needsNumber && !(Math.abs(number) <= MAX_NUMBER)) return null;
      if (needsValue && row.value.trim() === "") return null;
      return { about, attributeId: subject, operator: row.operator, value: row.value.trim() };
    }
    case "measure":
      return { about, measure: subject, operator: row.operator, value: number };
    case "moment":
      return { about, moment: subject, operator: row.operator, days: withinDays };
    case "theme":
      return { about, themeId: subject, operator: row.operator, withinDays };
    case "event":
      return { about, eventType: subject, operator: row.operator, count: number, withinDays };
    case "company":
      return { about, operator: row.operator };
    default:
      return null;
  }
}

function whatIsMissing(row: ConditionRow): string {
  const about = row.field.slice(0, row.field.indexOf(":"));
  if (about === "measure") return `Expected a number, got "${row.value}"`;
  if (about === "moment") return `Expected a number of days from 1 to 3650, got "${row.days}"`;
  if (about === "event") return `Expected a whole number of times, got "${row.value}"`;
  return row.value.trim() === ""
    ? "Expected a value to compare with"
    : `"${row.value}" does not fit this condition`;
}

/** The form's rows for a stored rule. */
export function toRows(rule: SegmentRule): ConditionRow[] {
  return rule.conditions.map(toRow);
}

function toRow(condition: Condition): ConditionRow {
  const row = { operator: condition.operator, value: "", days: "" };
  switch (condition.about) {
    case "attribute":
      return { ...row, field: `attribute:${condition.attributeId}`, value: condition.value };
    case "measure":
      return { ...row, field: `measure:${condition.measure}`, value: String(condition.value) };
    case "moment":
      return { ...row, field: `moment:${condition.moment}`, days: String(condition.days) };
    case "theme":
      return { ...row, field: `theme:${condition.themeId}`, days: String(condition.withinDays ?? "") };
    case "event":
      return {
        ...row,
        field: `event:${condition.eventType}`,
        value: String(condition.count),
        days: String(condition.withinDays ?? ""),
      };
    case "company":
      return { ...row, field: "company:" };
  }
}
