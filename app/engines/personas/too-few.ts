import { MIN_PEOPLE } from "./counted.ts";
import type { DraftLine, PersonaSection } from "./evidence.ts";
import { changeLine } from "./message-lines.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";

const sections: readonly PersonaSection[] = ["role", "demographics", "goals", "pains", "motivations", "say"];

export const tooFewInWords = `Fewer than ${MIN_PEOPLE} customers are in this segment: whatever was said here would be said of somebody.`;

/** Whether a segment is too small for anything to be said of it. */
export function isTooFew({ members }: Pick<SegmentEvidence, "members">): boolean {
  return members < MIN_PEOPLE;
}

/** The lines of a persona that rests on too few people: nothing of them, neither numbers nor quotes. */
export function tooFewLines({ message }: SegmentEvidence): DraftLine[] {
  const lines = sections.map((section): DraftLine => {
    return { section, key: `unknown:${section}`, text: tooFewInWords, origin: "assumption", evidence: {} };
  });
  return [...lines, changeLine(message)];
}
