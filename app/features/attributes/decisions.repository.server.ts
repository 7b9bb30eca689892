import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type DecisionNeed, decisionKey } from "./decision.schema.ts";

/** Decisions are few by design, as attributes are. */
export const MAX_DECISIONS = 200;

const columns = ["id", "name", "decided_by as decidedBy", "enough_share as enoughShare"] as const;

/** Every decision, by name. */
export async function selectDecisions(db: Db) {
  return db.selectFrom("decisions").select(columns).orderBy("name_key").limit(MAX_DECISIONS).execute();
}

/** Which attributes each decision needs, or one of them. */
export async function selectNeeds(db: Db, decisionId?: string) {
  const rows = await db
    .selectFrom("decision_attributes")
    .innerJoin("attributes", "attributes.id", "decision_attributes.attribute_id")
    .select(["decision_id as decisionId", "attribute_id as attributeId", "needed"])
    .where("attributes.retired_at", "is", null)
    .$if(decisionId !== undefined, (query) => query.where("decision_id", "=", decisionId ?? ""))
    .orderBy("attributes.label")
    .orderBy("attribute_id")
    .limit(10_000)
    .execute();
  return rows.map(({ needed, ...row }) => ({ ...row, needed: needed === 1 }));
}

export async function selectDecision(db: Db, id: string) {
  return db.selectFrom("decisions").select(columns).where("id", "=", id).executeTakeFirst();
}

export async function selectDecisionNamed(db: Db, name: string) {
  return db
    .selectFrom("decisions")
    .select(columns)
    .where("name_key", "=", decisionKey(name))
    .executeTakeFirst();
}

export async function insertDecision(
  db: Db,
  decision: { id: string; name: string; decidedBy: string; enoughShare?: number },
  at: string,
  { unlessNamed = false } = {},
): Promise<void> {
  await db
    .insertInto("decisions")
    .values({
      id: decision.id,
      name: decision.name,
      name_key: decisionKey(decision.name),
      decided_by: decision.decidedBy,
      enough_share: decision.enoughShare ?? 0.7,
      created_at: at,
      updated_at: at,
    })
    .$if(unlessNamed, (query) => query.onConflict((conflict) => conflict.column("name_key").doNothing()))
    .execute();
}

export async function updateDecision(
  db: Db,
  decision: { id: string; name: string; decidedBy: string; enoughShare: number },
  at: string,
): Promise<void> {
  await db
    .updateTable("decisions")
    .set({
      name: decision.name,
      name_key: decisionKey(decision.name),
      decided_by: decision.decidedBy,
      enough_share: decision.enoughShare,
      updated_at: at,
    })
    .where("id", "=", decision.id)
    .execute();
}

export async function deleteDecision(db: Db, id: string): Promise<void> {
  await db.deleteFrom("decisions").where("id", "=", id).execute();
}

/** Removes decisions that nobody ever wrote more of than an attribute's purpose, once no attribute serves them. */
export async function deleteEmptyDecisions(db: Db): Promise<void> {
  await db
    .deleteFrom("decisions")
    .where("decided_by", "=", "")
    .whereRef("updated_at", "=", "created_at")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("decision_attributes")
            .select("attribute_id")
            .whereRef("decision_attributes.decision_id", "=", "decisions.id"),
        ),
      ),
    )
    .execute();
}

/** Writes which attributes a decision needs, in place of what was written before. */
export async function replaceNeeds(
  db: Db,
  decisionId: string,
  needs: readonly DecisionNeed[],
): Promise<void> {
  await db.deleteFrom("decision_attributes").where("decision_id", "=", decisionId).execute();
  await insertRows(
    db,
    "decision_attributes",
    needs.map(({ attributeId, needed }) => ({
      decision_id: decisionId,
      attribute_id: attributeId,
      needed: needed ? 1 : 0,
    })),
  );
}

/** Notes that an attribute serves a decision; where that was noted it stays as it was. */
export async function addServed(db: Db, attributeId: string, decisionId: string): Promise<void> {
  await insertRows(
    db,
    "decision_attributes",
    [{ decision_id: decisionId, attribute_id: attributeId, needed: 1 }],
    { skipTaken: true },
  );
}

/** Notes that an attribute no longer serves the decision of that name. */
export async function removeServed(db: Db, attributeId: string, decisionName: string): Promise<void> {
  await db
    .deleteFrom("decision_attributes")
    .where("attribute_id", "=", attributeId)
    .where("decision_id", "in", (eb) =>
      eb.selectFrom("decisions").select("id").where("name_key", "=", decisionKey(decisionName)),
    )
    .execute();
}
