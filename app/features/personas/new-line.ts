import type { DraftLine } from "#app/engines/personas/evidence.ts";
import { newId } from "#app/lib/ids.ts";

/** A drafted line as it is stored: at its place, touched by nobody. */
export function newLine(line: DraftLine, position: number) {
  return {
    ...line,
    id: newId(),
    position,
    editedAt: null,
    editedBy: null,
    lockedAt: null,
    lockedBy: null,
    removedAt: null,
  };
}
