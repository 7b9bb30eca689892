import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { lockCustomers, removeCustomer } from "#app/features/customers/customers.service.server.ts";
import { recountWhatIsLeft } from "#app/features/themes/place-statements.server.ts";
import { refreshSegments } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { erasers } from "./erasers/index.server.ts";
import { countOwned } from "./erasers/owned.repository.server.ts";
import type { ErasureSubject } from "./erasure.schema.ts";
import { endErasure, noteRemoved, selectErasure } from "./erasures.repository.server.ts";
import { forgetLog, proveErasure, proveFile } from "./prove-erasure.server.ts";
import { openSubject } from "./sealed-subject.server.ts";

type EraseRun = JobRun<{ erasureId: string }>;

/** Somebody may answer or be answered while the person goes; after so many rounds something else is wrong. */
const MOST_ROUNDS = 20;

/**
 * Removes a person from everything, kind by kind, each piece in a transaction that also notes what was removed: a worker
 * that dies repeats nothing and leaves nothing out. The record itself goes last, and only once nothing belongs to it. Then
 * it looks for remains, keeps what it found, and forgets by what it looked.
 */
export async function erasePerson(run: EraseRun): Promise<void> {
  const { db, payload } = run;
  const erasure = await selectErasure(db, payload.erasureId);
  if (!erasure || erasure.state === "done") return;
  const subject = await openSubject(db, erasure.id);
  invariant(subject, "an erasure that runs says whose it is");
  for (let round = 0; ; round += 1) {
    invariant(round < MOST_ROUNDS, "more of a person keeps coming while it is being erased");
    await runErasers(run, subject);
    if (await removeRecord(run, subject)) break;
  }
  await recountWhatIsLeft(db);
  const proof = await proveErasure(db, erasure.id, subject, (table) =>
    run.progress(erasers.length, erasers.length + 1, `Looking through ${table}`),
  );
  const file = await proveFile(db, [...subject.emails, ...subject.phones, ...subject.marks]);
  const removed = (await selectErasure(db, erasure.id))?.removed ?? {};
  await db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    await endErasure(trx, erasure.id, { ...proof, file }, nowIso());
    await enqueue(trx, refreshSegments, {});
    await recordAudit(trx, null, {
      action: "erasure.done",
      subjectType: "erasure",
      subjectId: erasure.id,
      detail: {
        records: Object.values(removed).reduce((sum, count) => sum + count, 0),
        remains: proof.remains.reduce((sum, { rows }) => sum + rows, 0),
      },
    });
  });
  // By what it looked stood sealed in the log until now.
  await forgetLog(db);
}

async function runErasers({ db, payload, progress, signal, assertHeld }: EraseRun, subject: ErasureSubject) {
  for (const [at, eraser] of erasers.entries()) {
    for (;;) {
      signal.throwIfAborted();
      const { count, after } = await db.transaction().execute(async (trx) => {
        await assertHeld(trx);
        const erased = await eraser.erase(trx, subject);
        if (erased.count > 0) await noteRemoved(trx, payload.erasureId, eraser.key, erased.count);
        return erased;
      });
      await after?.();
      if (count === 0) break;
    }
    await progress(at + 1, erasers.length + 1, eraser.key);
  }
}

/** False where something came to belong to the person meanwhile: a customer's row that goes would leave it nobody's. */
async function removeRecord(
  { db, payload, assertHeld }: EraseRun,
  subject: ErasureSubject,
): Promise<boolean> {
  return db.transaction().execute(async (trx: Db) => {
    await assertHeld(trx);
    await lockCustomers(trx, subject.customerIds);
    if ((await countOwned(trx, subject.customerIds)) > 0) return false;
    for (const customerId of subject.customerIds) await removeCustomer(trx, customerId);
    await noteRemoved(trx, payload.erasureId, "record", 1);
    return true;
  });
}
