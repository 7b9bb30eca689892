export type FieldValue = string | number | null;

/** A field of a record that a write changed. */
export interface FieldChange {
  field: string;
  before: FieldValue;
  after: FieldValue;
}

/** What kind of record a change is about. */
export const recordTypes = [
  "customer",
  "company",
  "feedback",
  "event",
  "value",
  "attribute",
  "survey",
  "response",
] as const;
export type RecordType = (typeof recordTypes)[number];

/** What one write did to one record, so that it can be shown and taken back. */
export interface RecordChange {
  subject: { type: RecordType; id: string };
  created: boolean;
  /** Empty for a new record. */
  changes: readonly FieldChange[];
}

/** One empty list for all the records that did not change: most of a large import. */
export const NO_CHANGES: readonly FieldChange[] = [];

/** Which of the fields differ between two states of a record, in their order. */
export function fieldChanges<Field extends string>(
  before: Record<Field, FieldValue>,
  after: Record<Field, FieldValue>,
  fields: readonly Field[],
): readonly FieldChange[] {
  let changes: FieldChange[] | undefined;
  for (const field of fields) {
    if (before[field] === after[field]) continue;
    changes ??= [];
    changes.push({ field, before: before[field], after: after[field] });
  }
  return changes ?? NO_CHANGES;
}
