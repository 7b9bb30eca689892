import { readTags, withTags } from "#app/features/customers/customer-tags.ts";
import type { CustomerRow } from "#app/features/customers/merged-customer.schema.ts";

/** The columns of a record for which two records can differ and somebody may choose. */
export const chosenColumns = [
  "external_id",
  "email",
  "name",
  "phone",
  "company_id",
  "job_title",
  "decision_role",
] as const;
export type ChosenColumn = (typeof chosenColumns)[number];

/** Which record gives a column; where none is named the kept one does, unless it is empty there. */
export type ColumnChoices = Partial<Record<ChosenColumn, "kept" | "merged">>;

/** One record made of two; consent that either withdrew is withdrawn, tags are those of both, the time is the earlier. */
export function joinRecords(kept: CustomerRow, merged: CustomerRow, choices: ColumnChoices): CustomerRow {
  const after = { ...kept };
  for (const column of chosenColumns) {
    const [first, second] = choices[column] === "merged" ? [merged, kept] : [kept, merged];
    after[column] = first[column] ?? second[column];
  }
  after.phone_key = after.phone === kept.phone ? kept.phone_key : merged.phone_key;
  after.name_key = nameKeyOf(after);
  const both = [kept, merged];
  const said =
    both.find(({ consent }) => consent === "withdrawn") ??
    both.find(({ consent }) => consent === "granted") ??
    kept;
  after.consent = said.consent;
  after.consent_changed_at = said.consent_changed_at;
  const [earlier = kept.since] = [kept.since, merged.since].sort();
  after.since = earlier;
  after.tags = withTags(kept.tags, readTags(merged.tags));
  return after;
}

function nameKeyOf({ name, email, external_id }: CustomerRow): string {
  return (name ?? email ?? external_id ?? "").toLowerCase();
}

/** What somebody changed about a record between two moments. */
interface Edits {
  columns: Partial<CustomerRow>;
  addedTags: string[];
  removedTags: ReadonlySet<string>;
}

const editedColumns = [
  ...chosenColumns,
  "phone_key",
  "consent",
  "consent_changed_at",
  "since",
] as const satisfies readonly (keyof CustomerRow)[];

function editsOf(before: CustomerRow, after: CustomerRow): Edits {
  const changed = editedColumns.filter((column) => before[column] !== after[column]);
  const [old, now] = [readTags(before.tags), readTags(after.tags)];
  return {
    columns: Object.fromEntries(changed.map((column) => [column, after[column]])),
    addedTags: now.filter((tag) => !old.includes(tag)),
    removedTags: new Set(old.filter((tag) => !now.includes(tag))),
  };
}

function withEdits(record: CustomerRow, edits: Edits): CustomerRow {
  const next = { ...record, ...edits.columns };
  const kept = readTags(next.tags).filter((tag) => !edits.removedTags.has(tag));
  return { ...next, tags: withTags(JSON.stringify(kept), edits.addedTags), name_key: nameKeyOf(next) };
}

/** A merge into one record: the record before and after it, what was merged, and what was chosen. */
export interface MergeStep {
  mergeId: string;
  before: CustomerRow;
  after: CustomerRow;
  merged: CustomerRow;
  choices: ColumnChoices;
}

/** What is different this time: a merge that is left out, or one whose merged record is another. */
export type ReplayChange = { without: string } | { mergeId: string; merged: CustomerRow };

/**
 * The record as it would be now, had a merge not happened or merged another record: all merges into it are carried out
 * again in their order, and between them what people and imports changed meanwhile. `steps` is in order of time, `now` is
 * the record as it stands. Gives the steps that are left, brought up to date, and the record.
 */
export function replayMerges(
  steps: readonly MergeStep[],
  now: CustomerRow,
  change: ReplayChange,
): { steps: MergeStep[]; record: CustomerRow } {
  const [first] = steps;
  if (!first) return { steps: [], record: now };
  let record = first.before;
  const left: MergeStep[] = [];
  steps.forEach((step, at) => {
    const isLeftOut = "without" in change && change.without === step.mergeId;
    if (!isLeftOut) {
      const merged = "merged" in change && change.mergeId === step.mergeId ? change.merged : step.merged;
      const before = record;
      record = joinRecords(before, merged, step.choices);
      left.push({ ...step, before, after: record, merged });
    }
    record = withEdits(record, editsOf(step.after, steps[at + 1]?.before ?? now));
  });
  return { steps: left, record };
}
