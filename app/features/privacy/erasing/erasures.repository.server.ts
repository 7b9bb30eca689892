import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import {
  type Erasure,
  type ErasureProof,
  erasureProofSchema,
  erasureStates,
  type Removed,
  removedSchema,
} from "./erasure.schema.ts";

const columns = [
  "id",
  "subject_id as customerId",
  "state",
  "step",
  "removed",
  "proof",
  "asked_by as askedBy",
  "asked_at as askedAt",
  "finished_at as finishedAt",
] as const;

type Row = Omit<Erasure, "state" | "removed" | "proof"> & {
  state: string;
  removed: string;
  proof: string | null;
};

function toErasure({ state, removed, proof, ...row }: Row): Erasure {
  return {
    ...row,
    state: z.enum(erasureStates).parse(state),
    removed: removedSchema.parse(JSON.parse(removed)),
    proof: proof === null ? null : erasureProofSchema.parse(JSON.parse(proof)),
  };
}

export async function insertErasure(
  trx: Db,
  erasure: { id: string; customerId: string; sealed: string; askedBy: string; askedAt: string },
): Promise<void> {
  await trx
    .insertInto("erasures")
    .values({
      id: erasure.id,
      subject_id: erasure.customerId,
      state: "running",
      subject: erasure.sealed,
      step: "",
      removed: "{}",
      asked_by: erasure.askedBy,
      asked_at: erasure.askedAt,
    })
    .execute();
}

export async function selectErasure(db: Db, id: string): Promise<Erasure | undefined> {
  const row = await db.selectFrom("erasures").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toErasure(row);
}

/** The erasure of a customer that is under way. */
export async function selectErasureOf(db: Db, customerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("erasures")
    .select("id")
    .where("subject_id", "=", customerId)
    .executeTakeFirst();
  return row?.id;
}

/** Erasures, newest first, before the one named (all when null). */
export async function selectErasures(db: Db, before: string | null, limit: number): Promise<Erasure[]> {
  let query = db.selectFrom("erasures").select(columns).orderBy("id", "desc").limit(limit);
  if (before !== null) query = query.where("id", "<", before);
  return (await query.execute()).map(toErasure);
}

/** By what somebody who is being erased is found, sealed; null once it is done. */
export async function selectSealedSubject(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom("erasures").select("subject").where("id", "=", id).executeTakeFirst();
  return row?.subject ?? null;
}

/** Adds to what was removed, and notes where the work stands. */
export async function noteRemoved(trx: Db, id: string, step: string, count: number): Promise<void> {
  const row = await trx
    .selectFrom("erasures")
    .select("removed")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const removed: Removed = removedSchema.parse(JSON.parse(row.removed));
  removed[step] = (removed[step] ?? 0) + count;
  await trx
    .updateTable("erasures")
    .set({ step, removed: JSON.stringify(removed) })
    .where("id", "=", id)
    .execute();
}

/** Keeps what was found, and forgets who it was. */
export async function endErasure(trx: Db, id: string, proof: ErasureProof, at: string): Promise<void> {
  await trx
    .updateTable("erasures")
    .set({
      ...{ state: "done", subject: null, subject_id: null, step: "" },
      ...{ proof: JSON.stringify(proof), finished_at: at },
    })
    .where("id", "=", id)
    .execute();
}
