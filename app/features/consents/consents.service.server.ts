import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import {
  CONTACT,
  type ConsentChange,
  type ConsentForm,
  type ConsentSource,
  type ConsentState,
  type PurposeConsent,
} from "./consent.schema.ts";
import { selectChanges, selectConsents, selectContactFlag } from "./consents.repository.server.ts";
import { selectPurposes } from "./purposes.repository.server.ts";
import { recordConsents } from "./record-consents.server.ts";

export { recordAgreements, takeBackAgreements } from "./agreements.server.ts";
export { joinConsents, partConsents } from "./merged-consents.server.ts";
export {
  addPurpose,
  changePurpose,
  retirePurpose,
  saveQuoteUnasked,
} from "./purposes.service.server.ts";
export { selectQuotable as mayBeQuoted } from "./quotable.repository.server.ts";
export { selectQuoteUnasked as mayQuoteUnasked } from "./quote-setting.repository.server.ts";
export { type ConsentOutcome, recordConsents } from "./record-consents.server.ts";
export { selectPurposes as listPurposes };

/** The latest changes that a page shows of one customer. */
const SHOWN_CHANGES = 100;

/** What a customer agreed to, purpose by purpose, with the latest 100 changes; undefined for an unknown customer. */
export async function readConsents(
  db: Db,
  customerId: string,
): Promise<{ consents: PurposeConsent[]; changes: ConsentChange[] } | undefined> {
  const flag = await selectContactFlag(db, customerId);
  if (flag === undefined) return undefined;
  const held = new Map((await selectConsents(db, customerId)).map((row) => [row.purposeId, row]));
  const purposes = await selectPurposes(db);
  const consents = purposes.flatMap((purpose): PurposeConsent[] => {
    const row = held.get(purpose.id);
    if (purpose.retiredAt !== null && row === undefined) return [];
    const state = row?.state ?? (purpose.id === CONTACT ? flag : "unknown");
    return [{ purpose, state, source: row?.source ?? null, at: row?.at ?? null }];
  });
  return { consents, changes: await selectChanges(db, customerId, SHOWN_CHANGES) };
}

/** Notes what somebody of the team heard from a customer. Throws NotFoundError for an unknown customer or purpose. */
export async function noteConsent(
  db: Db,
  actor: { id: string; name: string },
  customerId: string,
  { purposeId, state, note }: ConsentForm,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isKnown = (await selectPurposes(trx)).some(({ id, retiredAt }) => id === purposeId && !retiredAt);
    if (!isKnown) throw new NotFoundError("Nobody is asked for this any more.");
    if ((await selectContactFlag(trx, customerId)) === undefined)
      throw new NotFoundError("There is no customer at this address.");
    const source = { type: "person", id: null, label: note || "noted by hand", byName: actor.name } as const;
    const [outcome] = await recordConsents(trx, [{ customerId, purposeId, state, source }]);
    if (outcome !== "changed") return;
    await recordAudit(trx, actor, {
      action: "consent.noted",
      subjectType: "customer",
      subjectId: customerId,
      detail: { purpose: purposeId, state },
    });
  });
}

/**
 * The same for contact by e-mail alone, of customers (at most 500) whose record says another thing than before.
 * Takes a transaction.
 */
export async function recordContact(
  trx: Db,
  said: readonly { customerId: string; state: ConsentState; at: string | null }[],
  source: ConsentSource,
): Promise<void> {
  await recordConsents(
    trx,
    said.map(({ at, ...word }) => ({ ...word, purposeId: CONTACT, source, ...(at !== null && { at }) })),
  );
}
