import { whatDescribes } from "#app/features/segments/grouping-features.server.ts";
import { scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectPersonas } from "../personas.repository.server.ts";
import { knownOfThese, narrowTo } from "./known-of-customers.server.ts";
import { selectModels } from "./models.repository.server.ts";
import { scoreCustomers } from "./score-customers.server.ts";
import { mendBelonging, selectBelonging } from "./segment-people.repository.server.ts";

/** So many memberships are mended in one transaction. */
const MENDED_AT_ONCE = 500;

/**
 * Scores some customers (at most 500) anew, of whom something changed, by what the last run learnt. Where nothing was
 * learnt yet and there are personas, everybody is scored instead.
 */
export async function scoreTouched(db: Db, customerIds: readonly string[]): Promise<void> {
  const personas = await selectPersonas(db);
  if (personas.length === 0) return;
  const models = await selectModels(db);
  const run = models[0]?.run;
  if (run === undefined) {
    await enqueue(db, scorePersonaMembers, {});
    return;
  }
  const segmentOf = new Map(personas.map(({ id, segmentId }) => [id, segmentId]));
  const latest = models.flatMap((model) => {
    const segmentId = segmentOf.get(model.personaId);
    return model.run === run && segmentId !== undefined ? [{ ...model, segmentId }] : [];
  });
  const keys = new Set(latest.flatMap(({ model }) => model.traits.map(({ key }) => key)));
  const describing = narrowTo(await whatDescribes(db, nowIso()), keys);
  const known = await knownOfThese(db, [...new Set(customerIds)], describing);
  const belonging = await selectBelonging(db, known.ids, [...segmentOf.values()]);
  await scoreCustomers(db, known, latest, belonging);
}

/** Brings who is in a segment up to date in the scores of its personas, some in a transaction. Safe to run twice. */
export async function followSegment(db: Db, segmentId: string, signal: AbortSignal): Promise<void> {
  const personas = (await selectPersonas(db)).filter((persona) => persona.segmentId === segmentId);
  for (const { id } of personas) {
    for (let mended = 1; mended > 0; ) {
      signal.throwIfAborted();
      mended = await db.transaction().execute((trx) => mendBelonging(trx, id, segmentId, MENDED_AT_ONCE));
    }
  }
}
