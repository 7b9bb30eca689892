/** The parts of a stored line that decide what a new draft may do with it. */
export interface StoredLine {
  id: string;
  key: string;
  editedAt: string | null;
  lockedAt: string | null;
  removedAt: string | null;
}

/**
 * Decides how a new draft enters a persona that people have worked on: lines that a person wrote, changed, locked or
 * removed stay as they are, and the draft adds nothing about what such a line is about; all other lines are replaced.
 */
export function mergeDraft<Drafted extends { key: string }>(
  stored: readonly StoredLine[],
  draft: readonly Drafted[],
): { remove: string[]; add: Drafted[] } {
  const touched = new Set(stored.filter(isTouched).map((line) => line.key));
  return {
    remove: stored.filter((line) => !isTouched(line)).map((line) => line.id),
    add: draft.filter((line) => !touched.has(line.key)),
  };
}

function isTouched(line: StoredLine): boolean {
  return line.editedAt !== null || line.lockedAt !== null || line.removedAt !== null;
}
