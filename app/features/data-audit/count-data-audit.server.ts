import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { countDataAudit } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { AttributeCount } from "./attribute-count.ts";
import { replaceUses } from "./attribute-uses.repository.server.ts";
import {
  countDisputed,
  countLeading,
  countSubjects,
  countUnfit,
  replaceCounts,
} from "./data-audit.repository.server.ts";
import { findUsesNow } from "./find-uses.server.ts";
import { type Gaps, readGaps } from "./gaps.server.ts";

/** Values grow old without anything happening, so it is counted at least once a day. */
const AGAIN_MS = DAY_MS;

/** Has everything counted, now or `delayMs` from now; one waiting count serves all who ask. */
export async function requestCount(trx: Db, delayMs = 0): Promise<void> {
  await enqueue(trx, countDataAudit, {}, { delayMs });
}

/** Counts what is known of each attribute and finds what uses it, writes both whole, and comes back in a day. */
export async function countAll(db: Db, signal: AbortSignal): Promise<void> {
  const now = nowIso();
  const attributes = await listAttributes(db);
  const subjects = await countSubjects(db);
  const gaps = await readGaps(db, attributes, subjects.customer, now);
  const counts: AttributeCount[] = [];
  for (const attribute of attributes) {
    signal.throwIfAborted();
    counts.push(await countOne(db, attribute, subjects[attribute.subject], gaps, now));
  }
  const uses = await findUsesNow(db, new Set(attributes.map(({ id }) => id)));
  await db.transaction().execute(async (trx) => {
    // One that was removed meanwhile has no row to refer to.
    const standing = new Set((await listAttributes(trx)).map(({ id }) => id));
    await replaceCounts(
      trx,
      counts.filter(({ attributeId }) => standing.has(attributeId)),
    );
    await replaceUses(
      trx,
      uses.filter(({ attributeId }) => standing.has(attributeId)),
    );
    await requestCount(trx, AGAIN_MS);
  });
}

async function countOne(
  db: Db,
  attribute: Attribute,
  subjects: number,
  { best, missing }: Gaps,
  now: string,
): Promise<AttributeCount> {
  const { id, subject, freshDays } = attribute;
  const column = subject === "customer" ? "customer_id" : "company_id";
  const staleBefore = freshDays === null ? null : daysBefore(now, freshDays);
  const at = { staleBefore, now, month: daysBefore(now, 30), quarter: daysBefore(now, 91) };
  const leading = await countLeading(db, id, { ...at, year: daysBefore(now, 365) });
  const looked =
    subject === "customer" ? best.length : new Set(best.flatMap(({ companyId }) => companyId ?? [])).size;
  return {
    attributeId: id,
    subjects,
    ...leading,
    disputed: await countDisputed(db, column, id, staleBefore),
    unfit: await countUnfit(db, id),
    best: looked,
    bestKnown: looked - (missing.get(id)?.length ?? 0),
    countedAt: now,
  };
}
