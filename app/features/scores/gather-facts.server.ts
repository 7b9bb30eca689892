import { gapSums } from "#app/engines/profiles/rhythm.ts";
import { PURCHASE } from "#app/features/customers/purchase-events.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectActiveDays, selectSince, selectTotals } from "./score-facts.repository.server.ts";
import { byPurchases, type ScoreFacts, type Spent } from "./score-facts.ts";

/** So many customers' active days are read at once: at most 6,100 short rows. */
const DAYS_OF = 100;

/** What the scores of some customers (at most 500) are made of, by id; ids that are gone are left out. `now` is ISO text. */
export async function gatherFacts(db: Db, ids: readonly string[], now: string): Promise<ScoreFacts[]> {
  const [known, totals] = await Promise.all([selectSince(db, ids), selectTotals(db, ids, now)]);
  const spent = new Map<string, Spent[]>();
  const referrals = new Map<string, number>();
  const firsts = new Map<string, string>();
  for (const { customerId, type, count, ...of } of totals) {
    const first = firsts.get(customerId);
    if (first === undefined || of.firstAt < first) firsts.set(customerId, of.firstAt);
    if (type === PURCHASE) {
      const list = spent.get(customerId) ?? [];
      spent.set(customerId, list);
      list.push({ ...of, purchases: count });
    } else referrals.set(customerId, (referrals.get(customerId) ?? 0) + count);
  }
  const active = new Map<string, { days: number[]; at: string }>();
  for (let start = 0; start < ids.length; start += DAYS_OF) {
    for (const { customerId, day, at } of await selectActiveDays(
      db,
      ids.slice(start, start + DAYS_OF),
      now,
    )) {
      const entry = active.get(customerId) ?? { days: [], at };
      active.set(customerId, entry);
      entry.days.push(Date.parse(`${day}T00:00:00.000Z`) / DAY_MS);
      if (at > entry.at) entry.at = at;
    }
  }
  return known.map(({ customerId, since }) => {
    const first = firsts.get(customerId);
    return {
      customerId,
      since: first !== undefined && first < since ? first : since,
      spent: (spent.get(customerId) ?? []).sort(byPurchases),
      referrals: referrals.get(customerId) ?? 0,
      gaps: gapSums(active.get(customerId)?.days ?? []),
      lastActiveAt: active.get(customerId)?.at ?? null,
    };
  });
}
