import type { Db } from "#db/client.server.ts";
import { selectArrivals, selectFollowing } from "./arrivals.repository.server.ts";
import { retireValues } from "./leading-values.repository.server.ts";
import { giveBack } from "./owned-rows.repository.server.ts";

export { returnRecords } from "./move-records.repository.server.ts";

/**
 * Gives a restored customer what came in by the addresses, numbers and links of theirs (`mergedIds`, theirs and those of who
 * is part of them) while they were part of another, with all that follows from an answer. Gives the ids of it all.
 */
export async function returnArrivals(
  trx: Db,
  mergedIds: readonly string[],
  fromId: string,
  toId: string,
  now: string,
): Promise<string[]> {
  const { event, feedback, response, value } = await selectArrivals(trx, mergedIds);
  const following = await selectFollowing(trx, response, fromId);
  const values = [...value, ...following.attributeValues];
  // Of two leading values of one attribute the newer leads; that is settled once all are where they belong.
  await retireValues(trx, values, now);
  const items = [...feedback, ...following.feedbackItems];
  await giveBack(trx, "responses", "id", response, fromId, toId);
  await giveBack(trx, "events", "id", [...event, ...following.events], fromId, toId);
  await giveBack(trx, "feedback_items", "id", items, fromId, toId);
  await giveBack(trx, "statements", "item_id", items, fromId, toId);
  await giveBack(trx, "attribute_values", "id", values, fromId, toId);
  return [...response, ...event, ...following.events, ...items, ...values];
}
