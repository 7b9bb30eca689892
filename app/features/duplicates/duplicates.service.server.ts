import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { listCustomersForComparison } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeNumberPlace, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { selectMergePage } from "./merge.repository.server.ts";
import { markApart, selectPair, selectPairPage } from "./pairs.repository.server.ts";

export { selectKeptOf as findKeptOf } from "./merge.repository.server.ts";
export { mergePair } from "./merge-customers.server.ts";
export { countOpenPairs } from "./pairs.repository.server.ts";
export { previewPair } from "./preview-merge.server.ts";
export { undoMerge } from "./undo-merge.server.ts";

const PAGE = 20;

/** A page of likely pairs, the likeliest first, each with both records; `after` is the `next` of the page before. */
export async function listPairs(db: Db, after: string | null) {
  const rows = await selectPairPage(db, decodeNumberPlace(after), PAGE + 1);
  const { page, next } = cutPage(rows, PAGE, ({ score, id }) => encodePlace(score, id));
  const ids = [...new Set(page.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
  const customers = new Map((await listCustomersForComparison(db, ids)).map((row) => [row.id, row]));
  const pairs = page.flatMap(({ id, oneId, otherId, evidence }) => {
    const [one, other] = [customers.get(oneId), customers.get(otherId)];
    return one && other ? [{ id, one, other, evidence }] : [];
  });
  return { pairs, next };
}

/** The latest 20 merges. */
export async function listMerges(db: Db) {
  return (await listMergePage(db, null)).merges;
}

/** A page of merges, the latest first; each can be taken back, however old it is. `after` is the `next` of the page before. */
export async function listMergePage(db: Db, after: string | null) {
  const rows = await selectMergePage(db, decodeTextPlace(after), PAGE + 1);
  const { page, next } = cutPage(rows, PAGE, ({ mergedAt, id }) => encodePlace(mergedAt, id));
  return { merges: page, next };
}

/** Says that the two of a pair are two people; they are not proposed again. Throws NotFoundError. */
export async function keepApart(db: Db, actor: Actor, pairId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const pair = await selectPair(trx, pairId);
    if (!pair) throw new NotFoundError("These two are no pair any more; one of them was merged or removed.");
    await markApart(trx, pairId, actor.name, nowIso());
    await recordAudit(trx, actor, {
      action: "customers.kept-apart",
      subjectType: "customer",
      subjectId: pair.oneId,
      detail: { other: pair.otherId },
    });
  });
}
