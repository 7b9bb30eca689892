import { personaSections } from "#app/engines/personas/evidence.ts";
import type { SnapshotLine } from "../versions/version.schema.ts";
import type { PersonaState } from "./persona-state.ts";

/** Who edits, and when. */
export interface Edit {
  author: string;
  now: string;
}

/**
 * A persona's lines as an edit wants them: each stored line that differs from what is stored, and the lines that are
 * new, which are assumptions until customers confirm them. Lines that the state does not have are removed.
 */
export function applyState(
  lines: readonly SnapshotLine[],
  state: PersonaState,
  { author, now }: Edit,
): { changed: SnapshotLine[]; added: SnapshotLine[] } {
  const stored = new Map(lines.map((line) => [line.id, line]));
  const changed: SnapshotLine[] = [];
  const added: SnapshotLine[] = [];
  const standing = new Set<string>();
  for (const section of personaSections) {
    let last = -1;
    for (const wanted of state.sections[section] ?? []) {
      standing.add(wanted.id);
      const line = stored.get(wanted.id) ?? newLine(wanted.id, section);
      // Places within a section count, so that only lines whose order changed are written.
      const position = stored.has(line.id) && line.position > last ? line.position : last + 1;
      last = position;
      const next: SnapshotLine = { ...line, position, text: wanted.text, removedAt: null };
      if (next.text !== line.text) {
        // A person's words are no model's any more.
        const { wordedBy: _, ...evidence } = line.evidence;
        Object.assign(next, { evidence, editedAt: now, editedBy: author });
      }
      if (wanted.locked !== (line.lockedAt !== null)) {
        next.lockedAt = wanted.locked ? now : null;
        next.lockedBy = wanted.locked ? author : null;
      }
      if (!stored.has(line.id)) added.push(next);
      else if (differs(line, next)) changed.push(next);
    }
  }
  for (const line of lines) {
    if (line.removedAt === null && !standing.has(line.id)) changed.push({ ...line, removedAt: now });
  }
  return { changed, added };
}

function newLine(id: string, section: SnapshotLine["section"]): SnapshotLine {
  return {
    id,
    section,
    key: `added:${id}`,
    position: 0,
    text: "",
    origin: "assumption",
    evidence: {},
    editedAt: null,
    editedBy: null,
    lockedAt: null,
    lockedBy: null,
    removedAt: null,
  };
}

function differs(a: SnapshotLine, b: SnapshotLine): boolean {
  return (
    a.text !== b.text || a.position !== b.position || a.lockedAt !== b.lockedAt || a.removedAt !== b.removedAt
  );
}
