import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { applyConsents } from "#app/jobs/privacy-contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { ANALYSIS, CONTACT, type PurposeForm, QUOTES } from "./consent.schema.ts";
import {
  insertPurpose,
  isNameTaken,
  MOST_PURPOSES,
  selectPurposes,
  updatePurpose,
} from "./purposes.repository.server.ts";
import { selectQuoteUnasked, upsertQuoteUnasked } from "./quote-setting.repository.server.ts";

type Actor = { id: string; name: string };

/** The purposes that Earshot acts on stay, whatever they are called. */
const OURS: readonly string[] = [CONTACT, ANALYSIS, QUOTES];

/** Adds a purpose that people can be asked for, and gives its id. Throws InvalidInputError where the name is taken. */
export async function addPurpose(db: Db, actor: Actor, form: PurposeForm): Promise<string> {
  const id = newId();
  if ((await selectPurposes(db)).length >= MOST_PURPOSES)
    throw new ConflictError(`At most ${MOST_PURPOSES} purposes are expected. Nobody can be asked for more.`);
  await refuseTaken(() =>
    db.transaction().execute(async (trx) => {
      await insertPurpose(trx, { id, ...form, createdAt: nowIso() });
      await audit(trx, actor, "consent-purpose.added", id);
    }),
  );
  return id;
}

/** Changes how a purpose is worded. Throws NotFoundError, InvalidInputError. */
export async function changePurpose(db: Db, actor: Actor, id: string, form: PurposeForm): Promise<void> {
  await refuseTaken(() =>
    db.transaction().execute(async (trx) => {
      if (!(await updatePurpose(trx, id, form))) throw new NotFoundError("There is no such purpose.");
      await audit(trx, actor, "consent-purpose.changed", id);
    }),
  );
}

/** Nobody is asked for a purpose any more, or is again; what people said stays. Throws NotFoundError, ConflictError. */
export async function retirePurpose(db: Db, actor: Actor, id: string, isRetired: boolean): Promise<void> {
  if (OURS.includes(id))
    throw new ConflictError("Earshot itself acts on this purpose, so it stays; it can be worded otherwise.");
  await db.transaction().execute(async (trx) => {
    if (!(await updatePurpose(trx, id, { retired_at: isRetired ? nowIso() : null })))
      throw new NotFoundError("There is no such purpose.");
    await audit(trx, actor, isRetired ? "consent-purpose.retired" : "consent-purpose.taken-up", id);
  });
}

/** Whether people who were not asked may be quoted; what is shown already follows. */
export async function saveQuoteUnasked(db: Db, actor: Actor, isAllowed: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if ((await selectQuoteUnasked(trx)) === isAllowed) return;
    await upsertQuoteUnasked(trx, isAllowed);
    await enqueue(trx, applyConsents, { purposeId: QUOTES, customerIds: [] });
    await audit(trx, actor, isAllowed ? "quotes.of-unasked-allowed" : "quotes.of-unasked-stopped", null);
  });
}

async function refuseTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isNameTaken(error)) throw error;
    const message = "Another purpose has this name already.";
    throw new InvalidInputError(message, new Map([["name", message]]));
  }
}

async function audit(trx: Db, actor: Actor, action: string, id: string | null): Promise<void> {
  await recordAudit(trx, actor, { action, subjectType: "consent-purpose", subjectId: id });
}
