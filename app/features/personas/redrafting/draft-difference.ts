import type { DraftLine, LineEvidence, LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import { personaSections } from "#app/engines/personas/evidence.ts";
import { sameValue } from "#app/features/surveys/merging/same-value.ts";

/** The parts of a stored line that decide what a new draft may do with it. */
export interface StoredLine {
  id: string;
  section: PersonaSection;
  key: string;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
  editedAt: string | null;
  lockedAt: string | null;
  removedAt: string | null;
}

/** Why a line stays as it is whatever a new draft says. */
export type KeptBecause = "locked" | "edited" | "added" | "removed";

/** One line of the difference between a persona and a new draft of it. */
export type DraftStep<Stored extends StoredLine = StoredLine> =
  | { kind: "added"; section: PersonaSection; after: DraftLine }
  | { kind: "changed"; section: PersonaSection; before: Stored; after: DraftLine }
  | { kind: "removed"; section: PersonaSection; before: Stored }
  | {
      kind: "kept";
      section: PersonaSection;
      before: Stored;
      because: KeptBecause;
      after: DraftLine | undefined;
    }
  | { kind: "same"; section: PersonaSection; before: Stored };

/**
 * What a new draft would do to a persona, line by line and section by section. A line that somebody wrote, changed,
 * locked or removed stays as it is, and the draft adds nothing about what such a line is about; all other lines follow
 * the draft: they stay, change, go or come. Lines are known by section and key.
 */
export function draftDifference<Stored extends StoredLine>(
  stored: readonly Stored[],
  draft: readonly DraftLine[],
): DraftStep<Stored>[] {
  const drafted = new Map(draft.map((line) => [placeOf(line), line]));
  const known = new Set(stored.map(placeOf));
  const steps = stored.map((before): DraftStep<Stored> => {
    const { section } = before;
    const after = drafted.get(placeOf(before));
    const because = keptBecause(before);
    if (because !== undefined) return { kind: "kept", section, before, because, after };
    if (after === undefined) return { kind: "removed", section, before };
    return saysTheSame(before, after)
      ? { kind: "same", section, before }
      : { kind: "changed", section, before, after };
  });
  for (const after of drafted.values()) {
    if (!known.has(placeOf(after))) steps.push({ kind: "added", section: after.section, after });
  }
  const order = new Map(personaSections.map((section, index) => [section, index]));
  return steps.sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
}

function placeOf({ section, key }: { section: string; key: string }): string {
  return `${section} ${key}`;
}

function keptBecause(line: StoredLine): KeptBecause | undefined {
  if (line.removedAt !== null) return "removed";
  if (line.lockedAt !== null) return "locked";
  if (line.key.startsWith("added:")) return "added";
  return line.editedAt === null ? undefined : "edited";
}

function saysTheSame(before: StoredLine, after: DraftLine): boolean {
  return (
    before.text === after.text &&
    before.origin === after.origin &&
    sameValue(stripped(before.evidence), stripped(after.evidence))
  );
}

/** Without keys that hold nothing: stored JSON has none of them. */
function stripped(evidence: LineEvidence): unknown {
  return JSON.parse(JSON.stringify(evidence));
}
