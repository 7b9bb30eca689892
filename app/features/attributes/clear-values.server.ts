import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectLeading, supersedeValues } from "./attribute-values.repository.server.ts";

/**
 * Empties attributes of some customers or companies (at most 500): what led stays as history, and nothing leads until
 * something newer is learnt. Takes a transaction; an attribute without a value stays as it is.
 */
export async function clearValues(
  trx: Db,
  subject: "customer" | "company",
  cleared: readonly { subjectId: string; attributeId: string }[],
): Promise<void> {
  if (cleared.length === 0) return;
  const keys = new Set(cleared.map(({ subjectId, attributeId }) => `${attributeId} ${subjectId}`));
  const leading = await selectLeading(
    trx,
    subject === "customer" ? "customer_id" : "company_id",
    [...new Set(cleared.map(({ subjectId }) => subjectId))],
    [...new Set(cleared.map(({ attributeId }) => attributeId))],
  );
  const ids = leading
    .filter((value) => keys.has(`${value.attributeId} ${value.subjectId}`))
    .map(({ id }) => id);
  await supersedeValues(trx, ids, nowIso());
}
