import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import {
  countErased,
  getCustomer,
  keepFingerprints,
  letErasedIn,
  lockCustomers,
} from "#app/features/customers/customers.service.server.ts";
import { listWaitingFiles } from "#app/features/imports/imports.service.server.ts";
import { addressHash, suppressAddress } from "#app/features/mail/mail.service.server.ts";
import { erasePerson } from "#app/jobs/privacy-contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { Erasure, ErasureForm, ErasureSubject } from "./erasure.schema.ts";
import { selectCounts } from "./erasure-counts.repository.server.ts";
import {
  insertErasure,
  selectErasure,
  selectErasureOf,
  selectErasures,
} from "./erasures.repository.server.ts";
import { sealSubject } from "./sealed-subject.server.ts";
import { selectSubjectOf } from "./subject.repository.server.ts";

const PAGE = 25;

/**
 * What an erasure of a customer would remove, how many of each, and the imports that are under way, whose later rows of this
 * person will be set aside. Throws NotFoundError.
 */
export async function previewErasure(db: Db, customerId: string) {
  const customer = await getCustomer(db, customerId);
  const subject = await selectSubjectOf(db, customerId);
  return {
    customer,
    underWay: (await selectErasureOf(db, customerId)) ?? null,
    counts: await selectCounts(db, subject.customerIds),
    knownBy: [...subject.emails, ...subject.externalIds, ...subject.phones, ...subject.names],
    imports: (await listWaitingFiles(db)).map(({ importId, name }) => ({ importId, name })),
  };
}

/**
 * Begins to erase a customer, and gives the id of the erasure. From the end of this transaction on no import stores another
 * row of the person and nobody writes to the address. Throws NotFoundError, and ConflictError while one is under way.
 */
export async function askErasure(
  db: Db,
  actor: Actor,
  customerId: string,
  { marks }: Pick<ErasureForm, "marks">,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockCustomers(trx, [customerId]);
    await getCustomer(trx, customerId);
    if ((await selectErasureOf(trx, customerId)) !== undefined)
      throw new ConflictError("This customer is being erased already.");
    const known = await selectSubjectOf(trx, customerId);
    const subject = { ...known, marks: [...marks, ...known.marks].slice(0, 40) };
    const [id, at] = [newId(), nowIso()];
    await keepFingerprints(trx, matchedBy(subject), { id, at });
    for (const email of subject.emails)
      await suppressAddress(trx, await addressHash(trx, email), null, "unsubscribed");
    const sealed = await sealSubject(trx, subject);
    await insertErasure(trx, { id, customerId, sealed, askedBy: actor.name, askedAt: at });
    await recordAudit(trx, actor, { action: "erasure.asked", subjectType: "erasure", subjectId: id });
    await enqueue(trx, erasePerson, { erasureId: id });
    return id;
  });
}

/** A household shares a phone, so it stands for somebody only who is known by nothing else. */
function matchedBy({ emails, externalIds, phoneKeys }: ErasureSubject) {
  return { emails, externalIds, phoneKeys: emails.length + externalIds.length > 0 ? [] : phoneKeys };
}

/** Throws NotFoundError. */
export async function getErasure(db: Db, id: string): Promise<Erasure> {
  const erasure = await selectErasure(db, id);
  if (!erasure) throw new NotFoundError("There is no erasure at this address.");
  return erasure;
}

/** A page of erasures, newest first; `next` continues it. */
export async function listErasures(db: Db, before: string | null) {
  const rows = await selectErasures(db, before, PAGE + 1);
  const page = rows.slice(0, PAGE);
  return { erasures: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** Lets imports and people bring somebody again who was erased. Throws NotFoundError, ConflictError while it runs. */
export async function letIn(db: Db, actor: Actor, erasureId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { state } = await getErasure(trx, erasureId);
    if (state !== "done") throw new ConflictError("This erasure is under way; wait until it is done.");
    await letErasedIn(trx, erasureId);
    await recordAudit(trx, actor, {
      action: "erasure.let-in",
      subjectType: "erasure",
      subjectId: erasureId,
    });
  });
}

/** Whether imports still leave the person out. */
export async function isKeptOut(db: Db, erasureId: string): Promise<boolean> {
  return (await countErased(db, erasureId)) > 0;
}
