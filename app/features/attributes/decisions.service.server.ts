import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { renamePurpose, selectAttributes } from "./attributes.repository.server.ts";
import { type Decision, type DecisionInput, type DecisionNeed, decisionKey } from "./decision.schema.ts";
import {
  deleteDecision,
  insertDecision,
  MAX_DECISIONS,
  replaceNeeds,
  selectDecision,
  selectDecisionNamed,
  selectDecisions,
  selectNeeds,
  updateDecision,
} from "./decisions.repository.server.ts";

type Actor = { id: string; name: string };

/** Every decision with the attributes that it needs, by name; at most 200 exist. */
export async function listDecisions(db: Db): Promise<Decision[]> {
  const [decisions, needs] = await Promise.all([selectDecisions(db), selectNeeds(db)]);
  const byDecision = new Map<string, DecisionNeed[]>();
  for (const { decisionId, ...need } of needs)
    byDecision.set(decisionId, [...(byDecision.get(decisionId) ?? []), need]);
  return decisions.map((decision) => ({ ...decision, needs: byDecision.get(decision.id) ?? [] }));
}

/** Throws NotFoundError for an unknown id. */
export async function getDecision(db: Db, id: string): Promise<Decision> {
  const decision = await selectDecision(db, id);
  if (!decision) throw new NotFoundError("There is no such decision any more.");
  const needs = await selectNeeds(db, id);
  return { ...decision, needs: needs.map(({ decisionId: _decision, ...need }) => need) };
}

/**
 * Writes a decision, a new one where `id` is null; gives its id. Attributes that named it as their purpose follow a new
 * name. Throws NotFoundError, and ConflictError when another decision has that name or there are too many.
 */
export async function saveDecision(
  db: Db,
  actor: Actor,
  id: string | null,
  input: DecisionInput,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const other = await selectDecisionNamed(trx, input.name);
    if (other && other.id !== id) throw new ConflictError(`There is a decision “${other.name}” already.`);
    const known = new Set((await selectAttributes(trx)).map((attribute) => attribute.id));
    const decision = {
      id: id ?? newId(),
      name: input.name,
      decidedBy: input.decidedBy,
      enoughShare: input.enough,
    };
    if (id === null) {
      await refuseTooMany(trx);
      await insertDecision(trx, decision, nowIso());
    } else {
      const before = await getDecision(trx, id);
      await updateDecision(trx, decision, nowIso());
      if (before.name !== input.name) await renamePurpose(trx, before.name, input.name);
    }
    const needs = Object.entries(input.attributes).flatMap(([attributeId, need]) =>
      need === "no" || !known.has(attributeId) ? [] : [{ attributeId, needed: need === "needed" }],
    );
    await replaceNeeds(trx, decision.id, needs);
    await recordAudit(trx, actor, {
      action: id === null ? "decision.described" : "decision.edited",
      subjectType: "decision",
      subjectId: decision.id,
      detail: { name: input.name },
    });
    return decision.id;
  });
}

/** Removes a decision; what its attributes were kept for stays with them in words. Throws NotFoundError. */
export async function removeDecision(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { name } = await getDecision(trx, id);
    await deleteDecision(trx, id);
    await recordAudit(trx, actor, {
      action: "decision.removed",
      subjectType: "decision",
      subjectId: id,
      detail: { name },
    });
  });
}

/** The decision of that name, described now when it was not known; null for no name. Takes a transaction. */
export async function ensureDecision(
  trx: Db,
  name: string,
  decidedBy = "",
): Promise<{ id: string; name: string } | null> {
  if (decisionKey(name) === "") return null;
  const known = await selectDecisionNamed(trx, name);
  if (known) {
    if (known.decidedBy === "" && decidedBy !== "")
      await updateDecision(trx, { ...known, decidedBy }, nowIso());
    return known;
  }
  await refuseTooMany(trx);
  const decision = { id: newId(), name: name.trim(), decidedBy };
  // Somebody may describe it at the same time.
  await insertDecision(trx, decision, nowIso(), { unlessNamed: true });
  return (await selectDecisionNamed(trx, name)) ?? decision;
}

async function refuseTooMany(trx: Db): Promise<void> {
  if ((await selectDecisions(trx)).length >= MAX_DECISIONS) {
    throw new ConflictError(`Expected at most ${MAX_DECISIONS} decisions; remove one that nobody takes.`);
  }
}
