import type { FieldChange, RecordChange } from "#app/lib/record-change.ts";

/** The kinds of records that an import writes. */
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

/** A known record that changed. */
export interface ChangedRecord {
  type: RecordType;
  id: string;
  changes: readonly FieldChange[];
}

/** An attribute value that was heard again. */
export interface Hearing {
  valueId: string;
  learntBefore: string;
  learntAfter: string;
}

/** Gathers what one chunk of an import creates and changes; several writes to one record become one change. */
export class ChangeLog {
  /** The ids of new records by type. */
  readonly created = new Map<RecordType, string[]>();
  /** Values heard again: common, and all alike. */
  readonly heard: Hearing[] = [];
  readonly #changed = new Map<string, ChangedRecord>();

  /** Takes what a write did to one record; nothing where it did nothing. */
  note(type: RecordType, id: string, created: boolean, changes: readonly FieldChange[]): void {
    if (created) {
      const ids = this.created.get(type);
      if (ids) ids.push(id);
      else this.created.set(type, [id]);
      return;
    }
    if (changes.length === 0) return;
    const earlier = this.#changed.get(id);
    const both = earlier ? merge(earlier.changes, changes) : changes;
    this.#changed.set(id, { type, id, changes: both });
  }

  /** Takes what became of attribute values. */
  noteValues(changes: readonly RecordChange[]): void {
    for (const { id, created, changes: fields } of changes) {
      const [heard] = fields;
      if (created) this.note("value", id, true, fields);
      else if (heard) {
        this.heard.push({
          valueId: id,
          learntBefore: String(heard.before),
          learntAfter: String(heard.after),
        });
      }
    }
  }

  /** The known records that changed. */
  changed(): ChangedRecord[] {
    return [...this.#changed.values()];
  }
}

/** The first state and the last one of each field. */
function merge(earlier: readonly FieldChange[], later: readonly FieldChange[]): FieldChange[] {
  const byField = new Map(earlier.map((change) => [change.field, change]));
  for (const change of later) {
    const first = byField.get(change.field);
    byField.set(change.field, first ? { ...change, before: first.before } : change);
  }
  return [...byField.values()];
}
