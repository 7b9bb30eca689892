import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { refreshAllScores } from "#app/features/scores/refresh-all-scores.server.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";

/** An event of a test: so many days ago. */
export interface PastEvent {
  type: string;
  daysAgo: number;
  amountMinor?: number;
  currency?: string;
}

export const bought = (daysAgo: number, amountMinor = 1000, currency = "EUR"): PastEvent => ({
  type: "purchase",
  daysAgo,
  amountMinor,
  currency,
});

/** Makes customers (by external id C0, C1 …) with these events and scores nobody yet; returns their ids. */
export async function customersWith(db: Db, eventsOf: readonly (readonly PastEvent[])[]): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      eventsOf.map((_, index) => ({ externalId: `C${index}`, name: `Customer ${index}` })),
    );
    const ids = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    for (const [index, events] of eventsOf.entries()) await happen(trx, ids[index] ?? "", events);
    for (let start = 0; start < ids.length; start += 500)
      await refreshMetrics(trx, ids.slice(start, start + 500));
    return ids;
  });
}

/** Lets events happen to one customer. */
export async function happen(trx: Db, customerId: string, events: readonly PastEvent[]): Promise<void> {
  await recordEvents(
    trx,
    events.map(({ type, daysAgo, amountMinor, currency }) => ({
      customerId,
      type,
      occurredAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
      amountMinor: amountMinor ?? null,
      currency: currency ?? null,
    })),
  );
}

export async function scoreAll(db: Db): Promise<void> {
  await refreshAllScores(db, async () => undefined, new AbortController().signal);
}

/** The stored scores of some customers, in the order of the ids. */
export async function scoresOf(db: Db, ids: readonly string[]) {
  const rows = await db.selectFrom("customer_scores").selectAll().where("customer_id", "in", ids).execute();
  return ids.map((id) => {
    const row = rows.find(({ customer_id }) => customer_id === id);
    if (!row) throw new Error(`No scores of ${id}`);
    return { ...row, revenue_minor: Number(row.revenue_minor) };
  });
}
