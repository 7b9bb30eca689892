import type { RecordType } from "../storing/change-log.ts";

/** One transaction of an undo: whose it is, and what it leads to. */
export interface UndoContext {
  importId: string;
  importedAt: string;
  /** When the values of its rows were learnt. */
  learntAt: string;
  fromRow: number;
  removed: number;
  restored: number;
  /** The customers to be counted anew. */
  customerIds: Set<string>;
  /** Records that something let go of: what an earlier undo had to keep may go now. */
  letGo: Map<RecordType, Set<string>>;
}

/** Notes that something no longer holds these records. */
export function noteLetGo(context: UndoContext, type: RecordType, ids: Iterable<string>): void {
  const known = context.letGo.get(type) ?? new Set();
  for (const id of ids) known.add(id);
  context.letGo.set(type, known);
}
