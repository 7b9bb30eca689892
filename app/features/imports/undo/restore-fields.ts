import type { FieldChange, FieldValue, RecordState } from "#app/lib/record-change.ts";

/** What becomes of a record's fields when a write to it is taken back. */
export interface Restoration {
  /** The fields that get another value. */
  restored: Record<string, FieldValue>;
  /** What stays, because something changed it since. */
  kept: FieldChange[];
  /** Changes left over from earlier undos that are settled by this one. */
  settled: Set<FieldChange>;
}

/** What a value of a field stands for now, such as the customer into whom another one was merged. */
export type StandsFor = (field: string, value: FieldValue) => FieldValue;

const itself: StandsFor = (_, value) => value;

/**
 * Takes changes of a record back where the field still holds what they left. `leftOver` are the changes that earlier
 * undos could not take back, because this one stood on them: the value before is then the one before theirs, so that
 * two imports can be undone in either order.
 */
export function restoreFields(
  now: RecordState,
  changes: readonly FieldChange[],
  leftOver: readonly FieldChange[],
  standsFor: StandsFor = itself,
): Restoration {
  const restored: Record<string, FieldValue> = {};
  const kept: FieldChange[] = [];
  const settled = new Set<FieldChange>();
  for (const change of changes) {
    const { field, after } = change;
    const before = valueBefore(change, leftOver, settled, standsFor);
    if (now[field] !== standsFor(field, after)) kept.push({ field, before, after });
    else if (standsFor(field, before) !== now[field]) restored[field] = standsFor(field, before);
  }
  return { restored, kept, settled };
}

function valueBefore(
  { field, before }: FieldChange,
  leftOver: readonly FieldChange[],
  settled: Set<FieldChange>,
  standsFor: StandsFor,
): FieldValue {
  let value = before;
  for (;;) {
    const link = leftOver.find(
      (candidate) =>
        candidate.field === field &&
        standsFor(field, candidate.after) === standsFor(field, value) &&
        !settled.has(candidate),
    );
    if (!link) return value;
    settled.add(link);
    value = link.before;
  }
}
