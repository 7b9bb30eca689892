import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export type SuppressionReason = "unsubscribed" | "bounced";

/** Keeps an address from being written to; who unsubscribed stays unsubscribed whatever happens later. */
export async function insertSuppression(
  trx: Db,
  entry: { hash: string; customerId: string | null; reason: SuppressionReason; at: string },
): Promise<void> {
  const { customerId, reason } = entry;
  await trx
    .insertInto("mail_suppressions")
    .values({ address_hash: entry.hash, customer_id: customerId, reason, suppressed_at: entry.at })
    .onConflict((conflict) => {
      const row = conflict.column("address_hash");
      return reason === "unsubscribed" ? row.doUpdateSet({ reason }) : row.doNothing();
    })
    .execute();
}

/** Those of the hashes (at most 500) that stand on the list, with the reason. */
export async function selectSuppressed(db: Db, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom("mail_suppressions")
    .select(["address_hash as hash", "reason"])
    .where(isAnyOf(db, "address_hash", hashes))
    .execute();
  return new Map(rows.map(({ hash, reason }) => [hash, reason]));
}

export async function countSuppressions(db: Db): Promise<number> {
  const row = await db
    .selectFrom("mail_suppressions")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
