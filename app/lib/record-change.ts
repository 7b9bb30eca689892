export type FieldValue = string | number | null;

/** A field of a record that a write changed. */
export interface FieldChange {
  field: string;
  before: FieldValue;
  after: FieldValue;
}

/** What one write did to one record, so that it can be shown and taken back. */
export interface RecordChange {
  id: string;
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

/** The fields of a record as they stand. */
export type RecordState = Readonly<Record<string, FieldValue>>;

/** Why a record cannot be removed: what of others hangs on it. */
export type HeldBy = "edit" | "feedback" | "purchase" | "answer" | "value" | "person" | "correction" | "used";

/** What became of records that were to be removed. */
export interface Removal {
  removed: string[];
  held: Map<string, HeldBy>;
  /** What lost something by it and is still there. */
  touched: {
    customerIds: string[];
    companyIds: string[];
    attributeIds?: string[];
    surveyIds?: string[];
    responseIds?: string[];
  };
}

/** Fields of a record that could not get their earlier value, and why. */
export interface Refusal {
  fields: string[];
  /** Somebody else has it by now; answers stand on what is now; it was said again. */
  because: "taken" | "answers" | "said-again";
}
