import { sql } from "kysely";
import { PURCHASE } from "#app/features/customers/purchase-events.ts";
import type { Db } from "#db/client.server.ts";

const SHOWN = 20;

/** The newest purchases and referrals of a customer, at most 20. */
export async function selectEventsBehind(db: Db, customerId: string) {
  const rows = await db
    .selectFrom("events")
    .select(["id", "type", "occurred_at as at", "amount_minor as amountMinor", "currency"])
    .where("customer_id", "=", customerId)
    .where(sql<boolean>`case when type in (${PURCHASE}, 'referral') then 1 else 0 end = 1`)
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    ...row,
    amountMinor: row.amountMinor === null ? null : Number(row.amountMinor),
  }));
}
