import type { CustomerRow } from "#app/features/customers/merged-customer.schema.ts";
import { type MergeStep, type ReplayChange, replayMerges } from "./merge-join.ts";

/** What is asked of a merge to know what a record would be without it. */
export interface MergeRecord extends Omit<MergeStep, "mergeId" | "before" | "after" | "merged"> {
  id: string;
  intoId: string;
  mergedId: string;
  merged: { customer: CustomerRow };
  keptBefore: CustomerRow;
  keptAfter: CustomerRow;
}

/**
 * Takes one merge out of all that made a customer of today (`merges`, in order of time), wherever it stands: `record` is
 * the customer's record without it, `changed` are the merges that say something else from then on.
 */
export function takeOut<Merge extends MergeRecord>(
  merges: readonly Merge[],
  rootId: string,
  root: CustomerRow,
  gone: Merge,
): { record: CustomerRow; changed: Merge[] } {
  const changed = new Map<string, Merge>();
  const latest = (merge: Merge) => changed.get(merge.id) ?? merge;
  let at = gone.intoId;
  let change: ReplayChange = { without: gone.id };
  for (;;) {
    const into = merges.filter(({ intoId }) => intoId === at).map(latest);
    const own = at === rootId ? undefined : merges.find(({ mergedId }) => mergedId === at);
    const now = own === undefined ? root : latest(own).merged.customer;
    const { steps, record } = replayMerges(into.map(toStep), now, change);
    for (const { mergeId, before, after, merged } of steps) {
      const merge = into.find(({ id }) => id === mergeId);
      if (merge === undefined) continue;
      const next = { ...merge, keptBefore: before, keptAfter: after };
      changed.set(mergeId, { ...next, merged: { ...merge.merged, customer: merged } });
    }
    if (own === undefined) return { record, changed: [...changed.values()] };
    changed.set(own.id, { ...latest(own), merged: { ...latest(own).merged, customer: record } });
    at = own.intoId;
    change = { mergeId: own.id, merged: record };
  }
}

function toStep({ id, keptBefore, keptAfter, merged, choices }: MergeRecord): MergeStep {
  return { mergeId: id, before: keptBefore, after: keptAfter, merged: merged.customer, choices };
}

/** The merges that made the record a merge took in: they go with it. */
export function mergesUnder<Merge extends MergeRecord>(merges: readonly Merge[], gone: Merge): Merge[] {
  const ids = new Set([gone.mergedId]);
  // A record is merged into before it is merged itself, so that one look from the latest on finds all.
  return merges
    .toReversed()
    .filter(({ intoId, mergedId }) => {
      if (!ids.has(intoId)) return false;
      ids.add(mergedId);
      return true;
    })
    .reverse();
}
