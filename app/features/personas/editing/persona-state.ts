import { z } from "zod";
import { personaSections } from "#app/engines/personas/evidence.ts";

/**
 * What people edit of a persona; lines that are removed are not in it. Two edits of it are merged key by key, lines by
 * their id.
 */
export const personaStateSchema = z.object({
  name: z.string(),
  summary: z.string(),
  summaryLocked: z.boolean(),
  portraitSeed: z.string(),
  sections: z.record(
    z.string(),
    z.array(z.object({ id: z.string(), text: z.string(), locked: z.boolean() })),
  ),
});
export type PersonaState = z.infer<typeof personaStateSchema>;

/** The editable part of a persona with its lines, in their order. */
export function stateOf(
  persona: { name: string; summary: string; summaryLockedAt: string | null; portraitSeed: string },
  lines: readonly {
    id: string;
    section: string;
    position: number;
    text: string;
    lockedAt: string | null;
    removedAt: string | null;
  }[],
): PersonaState {
  const standing = lines.filter(({ removedAt }) => removedAt === null).sort(byPosition);
  const sections = personaSections.map((section) => [
    section,
    standing
      .filter((line) => line.section === section)
      .map(({ id, text, lockedAt }) => ({ id, text, locked: lockedAt !== null })),
  ]);
  return {
    name: persona.name,
    summary: persona.summary,
    summaryLocked: persona.summaryLockedAt !== null,
    portraitSeed: persona.portraitSeed,
    sections: Object.fromEntries(sections),
  };
}

function byPosition(a: { position: number; id: string }, b: { position: number; id: string }): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
