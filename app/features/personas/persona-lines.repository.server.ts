import type { LineEvidence, LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import type { Db } from "#db/client.server.ts";
import { lineEvidenceSchema, originSchema, sectionSchema } from "./persona.schema.ts";

export interface PersonaLine {
  id: string;
  section: PersonaSection;
  key: string;
  position: number;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
  editedAt: string | null;
  editedBy: string | null;
  lockedAt: string | null;
  lockedBy: string | null;
  removedAt: string | null;
}

const MAX_LINES = 400;

/** All lines in order, removed ones included. */
export async function selectLines(db: Db, personaId: string): Promise<PersonaLine[]> {
  const rows = await db
    .selectFrom("persona_lines")
    .select([
      "id",
      "section",
      "line_key as key",
      "position",
      "text",
      "origin",
      "evidence",
      "edited_at as editedAt",
      "edited_by as editedBy",
      "locked_at as lockedAt",
      "locked_by as lockedBy",
      "removed_at as removedAt",
    ])
    .where("persona_id", "=", personaId)
    .orderBy("position")
    .orderBy("id")
    .limit(MAX_LINES)
    .execute();
  return rows.map((row) => ({
    ...row,
    section: sectionSchema.parse(row.section),
    origin: originSchema.parse(row.origin),
    evidence: lineEvidenceSchema.parse(JSON.parse(row.evidence)),
  }));
}

/** Lines of any persona that quote an item, at most 400. */
export async function selectLinesNaming(db: Db, itemId: string) {
  const rows = await db
    .selectFrom("persona_lines")
    .select(["id", "section", "text", "evidence"])
    // An id is a UUID, so nothing in it means something to "like".
    .where("evidence", "like", `%"itemId":"${itemId}"%`)
    .limit(MAX_LINES)
    .execute();
  return rows.map(({ evidence, ...row }) => ({
    ...row,
    evidence: lineEvidenceSchema.parse(JSON.parse(evidence)),
  }));
}

export async function updateEvidence(db: Db, id: string, evidence: LineEvidence): Promise<void> {
  await db
    .updateTable("persona_lines")
    .set({ evidence: JSON.stringify(evidence) })
    .where("id", "=", id)
    .execute();
}

export async function updateText(db: Db, id: string, text: string): Promise<void> {
  await db.updateTable("persona_lines").set({ text }).where("id", "=", id).execute();
}

export async function insertLines(db: Db, personaId: string, lines: readonly PersonaLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto("persona_lines")
    .values(
      lines.map((line) => ({
        id: line.id,
        persona_id: personaId,
        section: line.section,
        ...changeable(line),
      })),
    )
    .execute();
}

/** Writes all of a line but what it belongs to. */
export async function updateLine(db: Db, line: PersonaLine): Promise<void> {
  await db.updateTable("persona_lines").set(changeable(line)).where("id", "=", line.id).execute();
}

function changeable(line: PersonaLine) {
  return {
    line_key: line.key,
    position: line.position,
    text: line.text,
    origin: line.origin,
    evidence: JSON.stringify(line.evidence),
    edited_at: line.editedAt,
    edited_by: line.editedBy,
    locked_at: line.lockedAt,
    locked_by: line.lockedBy,
    removed_at: line.removedAt,
  };
}

/** Which of some ids are those of lines, of whatever persona. */
export async function selectKnownIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom("persona_lines").select("id").where("id", "in", ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function deleteLines(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom("persona_lines").where("id", "in", ids).execute();
}
