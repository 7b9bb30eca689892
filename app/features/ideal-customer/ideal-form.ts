import { z } from "zod";
import { tidyText } from "#app/lib/text.ts";
import { type Criterion, conditionSchema, criteriaSchema, MOST_CRITERIA } from "./criterion.ts";

/** One criterion as the form posts it: every value is text; the field is "attribute:<id>", "measure:revenue", "company:" … */
const rowSchema = z.object({
  field: z.string().max(100).default(""),
  operator: z.string().max(30).default(""),
  value: z.string().max(200).default(""),
  days: z.string().max(5).default(""),
  weight: z.string().max(5).default("1"),
});

export type CriterionRow = z.infer<typeof rowSchema>;

export const blankCriterion: CriterionRow = { field: "", operator: "", value: "", days: "", weight: "3" };

export const idealFormSchema = z.object({
  note: z.string().overwrite(tidyText).max(2000, "Expected at most 2,000 characters").default(""),
  criteria: z
    .array(rowSchema)
    .default([])
    .transform((rows, context) => {
      const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.field !== "");
      return kept.flatMap(({ row, index }): Criterion[] => {
        const weight = Number(row.weight);
        if (!Number.isInteger(weight) || weight < 1 || weight > 10) {
          const message = `Expected a whole number from 1 to 10, got "${row.weight}"`;
          context.addIssue({ code: "custom", path: [index, "weight"], message });
        }
        const condition = conditionSchema.safeParse(fromRow(row));
        if (condition.success) return [{ condition: condition.data, weight }];
        context.addIssue({ code: "custom", path: [index, "value"], message: whatIsMissing(row) });
        return [];
      });
    })
    .pipe(criteriaSchema.max(MOST_CRITERIA, `Expected at most ${MOST_CRITERIA} criteria`)),
});

export type IdealForm = z.infer<typeof idealFormSchema>;

function fromRow(row: CriterionRow): unknown {
  const separator = row.field.indexOf(":");
  const about = row.field.slice(0, separator);
  const subject = row.field.slice(separator + 1);
  const withinDays = row.days.trim() === "" ? null : Number(row.days);
  const value = row.value.trim();
  const number = value === "" ? Number.NaN : Number(value.replace(",", "."));
  const { operator } = row;
  switch (about) {
    case "attribute": {
      const compares = operator === "at-least" || operator === "at-most";
      if (compares && Number.isNaN(number)) return null;
      return { about, attributeId: subject, operator, value: compares ? String(number) : value };
    }
    case "measure":
      return { about, measure: subject, operator, value: number };
    case "contact":
      return { about, field: subject, operator, value };
    case "company":
      return { about, operator };
    case "event":
      return { about, eventType: subject, operator, count: number, withinDays };
    case "theme":
      return { about, themeId: subject, operator, withinDays };
    default:
      return null;
  }
}

function whatIsMissing(row: CriterionRow): string {
  const about = row.field.slice(0, row.field.indexOf(":"));
  if (about === "measure") return `Expected a number, got "${row.value}"`;
  if (about === "event") return `Expected a whole number of times, and days from 1 to 3650 or none`;
  if (about === "theme") return `Expected "mentioned" or not, and days from 1 to 3650 or none`;
  return row.value.trim() === ""
    ? "Expected a value to compare with"
    : `"${row.value}" does not fit this criterion`;
}

/** The form's rows for stored criteria. */
export function toCriterionRows(criteria: readonly Criterion[]): CriterionRow[] {
  return criteria.map(toRow);
}

function toRow({ condition, weight }: Criterion): CriterionRow {
  const row = { operator: condition.operator, value: "", days: "", weight: String(weight) };
  switch (condition.about) {
    case "attribute":
      return { ...row, field: `attribute:${condition.attributeId}`, value: condition.value };
    case "measure":
      return { ...row, field: `measure:${condition.measure}`, value: String(condition.value) };
    case "contact":
      return { ...row, field: `contact:${condition.field}`, value: condition.value };
    case "company":
      return { ...row, field: "company:" };
    case "event":
      return {
        ...row,
        field: `event:${condition.eventType}`,
        value: String(condition.count),
        days: String(condition.withinDays ?? ""),
      };
    case "theme":
      return { ...row, field: `theme:${condition.themeId}`, days: String(condition.withinDays ?? "") };
  }
}
