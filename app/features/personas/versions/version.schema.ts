import { z } from "zod";
import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import { lineEvidenceSchema, originSchema, sectionSchema, statusSchema } from "../persona.schema.ts";

/** What made a version; "found" is how a persona was when versions began to be kept. */
const versionDeeds = [
  "drafted",
  "edited",
  "redrafted",
  "review",
  "published",
  "draft",
  "restored",
  "found",
] as const;
export const deedSchema = z.enum(versionDeeds);
export type VersionDeed = (typeof versionDeeds)[number];

const moment = z.string().nullable();

/** A whole persona at one moment, lines that were removed included. */
export const snapshotSchema = z.object({
  persona: z.object({
    name: z.string(),
    summary: z.string(),
    summaryEditedAt: moment,
    summaryLockedAt: moment,
    portraitSeed: z.string(),
    status: statusSchema,
    segmentSize: z.number(),
    evidenceSize: z.number(),
    draftedAt: z.string(),
  }),
  lines: z.array(
    z.object({
      id: z.string(),
      section: sectionSchema,
      key: z.string(),
      position: z.number(),
      text: z.string(),
      origin: originSchema,
      evidence: lineEvidenceSchema,
      editedAt: moment,
      editedBy: moment,
      lockedAt: moment,
      lockedBy: moment,
      removedAt: moment,
    }),
  ),
});

export type PersonaSnapshot = z.infer<typeof snapshotSchema>;
export type SnapshotLine = PersonaSnapshot["lines"][number];

/** The part of a persona and its lines that a version holds. */
export function snapshotOf(persona: PersonaSnapshot["persona"], lines: readonly SnapshotLine[]) {
  return snapshotSchema.parse({ persona, lines });
}

/** The same without the words of some feedback items: quotes of them, lines that are such a quote, clauses in lines. */
export function withoutQuotesOf(snapshot: PersonaSnapshot, itemId: string): PersonaSnapshot {
  const lines = snapshot.lines.flatMap((line) => {
    const quotes = line.evidence.quotes?.filter((quote) => quote.itemId !== itemId);
    const against = line.evidence.against?.filter((quote) => quote.itemId !== itemId);
    if (line.section === "quotes" && quotes?.length === 0) return [];
    const gone = line.evidence.quotes?.filter((quote) => quote.itemId === itemId) ?? [];
    const text = withoutClauses(
      line.text,
      gone.map((quote) => quote.text),
    );
    return [{ ...line, text, evidence: { ...line.evidence, quotes, against } }];
  });
  return { ...snapshot, lines };
}

/** The feedback items whose words stand in it, each once. */
export function quotedItems({ lines }: PersonaSnapshot): string[] {
  const quotes = lines.flatMap(({ evidence }) => [...(evidence.quotes ?? []), ...(evidence.against ?? [])]);
  return [...new Set(quotes.map(({ itemId }) => itemId))];
}
