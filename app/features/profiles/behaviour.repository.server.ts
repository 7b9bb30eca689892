import type { Db } from "#db/client.server.ts";

/** How often each type of event happened with a customer, and when last; at most 50 types. */
export async function selectEventCounts(db: Db, customerId: string) {
  const rows = await db
    .selectFrom("events")
    .select((eb) => ["type", eb.fn.countAll().as("count"), eb.fn.max("occurred_at").as("lastAt")])
    .where("customer_id", "=", customerId)
    .groupBy("type")
    .orderBy("type")
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How many support tickets a customer wrote, and when last. */
export async function selectTicketCount(db: Db, customerId: string) {
  const row = await db
    .selectFrom("feedback_items")
    .select((eb) => [eb.fn.countAll().as("count"), eb.fn.max("occurred_at").as("lastAt")])
    .where("customer_id", "=", customerId)
    // Not as `source = 'ticket'` alone: SQLite would look through everybody's tickets.
    .where((eb) => eb(eb.fn("lower", ["source"]), "=", "ticket"))
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), lastAt: row.lastAt };
}
