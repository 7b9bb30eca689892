import type { PurchaseHistory } from "#app/engines/profiles/value/value-model.ts";
import type { Db } from "#db/client.server.ts";
import { selectPurchaseDays } from "./score-facts.repository.server.ts";
import { dayNumber } from "./score-facts.ts";

const AT_ONCE = 100;

interface PaidIn {
  currency: string | null;
  history: { days: number[]; amounts: number[] };
}

/**
 * What some customers paid on which days, each in the currency on most of them; days without an amount above 0 are left
 * out. `now` is ISO text.
 */
export async function gatherHistories(
  db: Db,
  ids: readonly string[],
  now: string,
): Promise<{ currency: string | null; history: PurchaseHistory }[]> {
  const found: PaidIn[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const ofCustomer = new Map<string, PaidIn[]>();
    for (const row of await selectPurchaseDays(db, ids.slice(start, start + AT_ONCE), now)) {
      if (row.amountMinor <= 0) continue;
      const list = ofCustomer.get(row.customerId) ?? [];
      ofCustomer.set(row.customerId, list);
      let paid = list.find(({ currency }) => currency === row.currency);
      if (!paid) {
        paid = { currency: row.currency, history: { days: [], amounts: [] } };
        list.push(paid);
      }
      paid.history.days.push(dayNumber(`${row.day}T00:00:00.000Z`));
      paid.history.amounts.push(row.amountMinor);
    }
    for (const list of ofCustomer.values()) {
      const [most] = list.sort((a, b) => b.history.days.length - a.history.days.length);
      if (most) found.push(most);
    }
  }
  return found;
}
