import type { Db } from "#db/client.server.ts";
import { type PersonaStatus, statusSchema } from "./persona.schema.ts";

export interface Persona {
  id: string;
  segmentId: string;
  name: string;
  summary: string;
  summaryEditedAt: string | null;
  summaryLockedAt: string | null;
  portraitSeed: string;
  status: PersonaStatus;
  revision: number;
  segmentSize: number;
  evidenceSize: number;
  createdAt: string;
  updatedAt: string;
  draftedAt: string;
  reviewAskedAt: string | null;
  reviewAskedBy: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
}

const columns = [
  "id",
  "segment_id as segmentId",
  "name",
  "summary",
  "summary_edited_at as summaryEditedAt",
  "summary_locked_at as summaryLockedAt",
  "portrait_seed as portraitSeed",
  "status",
  "revision",
  "segment_size as segmentSize",
  "evidence_size as evidenceSize",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "drafted_at as draftedAt",
  "review_asked_at as reviewAskedAt",
  "review_asked_by as reviewAskedBy",
  "published_at as publishedAt",
  "published_by as publishedBy",
] as const;

/** Three to five are advised; 100 is a safety bound. */
export const MAX_PERSONAS = 100;

export async function selectPersonas(db: Db): Promise<Persona[]> {
  const rows = await db
    .selectFrom("personas")
    .select(columns)
    .orderBy("name")
    .orderBy("id")
    .limit(MAX_PERSONAS)
    .execute();
  return rows.map((row) => ({ ...row, status: statusSchema.parse(row.status) }));
}

export async function selectPersona(db: Db, id: string): Promise<Persona | undefined> {
  const row = await db.selectFrom("personas").select(columns).where("id", "=", id).executeTakeFirst();
  return row && { ...row, status: statusSchema.parse(row.status) };
}

/** Makes who else wants to change the persona wait for the end of this transaction. */
export async function lockPersona(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable("personas")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

export async function insertPersona(db: Db, persona: Persona, createdBy: string | null): Promise<void> {
  await db
    .insertInto("personas")
    .values({
      id: persona.id,
      segment_id: persona.segmentId,
      created_by: createdBy,
      created_at: persona.createdAt,
      ...changeable(persona),
    })
    .execute();
}

/** Writes a persona if it still has the revision it was read with; returns whether it had. */
export async function updatePersona(db: Db, persona: Persona, readRevision: number): Promise<boolean> {
  const result = await db
    .updateTable("personas")
    .set(changeable(persona))
    .where("id", "=", persona.id)
    .where("revision", "=", readRevision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

function changeable(persona: Persona) {
  return {
    name: persona.name,
    summary: persona.summary,
    summary_edited_at: persona.summaryEditedAt,
    summary_locked_at: persona.summaryLockedAt,
    portrait_seed: persona.portraitSeed,
    status: persona.status,
    revision: persona.revision,
    segment_size: persona.segmentSize,
    evidence_size: persona.evidenceSize,
    updated_at: persona.updatedAt,
    drafted_at: persona.draftedAt,
    review_asked_at: persona.reviewAskedAt,
    review_asked_by: persona.reviewAskedBy,
    published_at: persona.publishedAt,
    published_by: persona.publishedBy,
  };
}
