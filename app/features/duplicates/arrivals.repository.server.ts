import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { inPieces } from "./owned-rows.repository.server.ts";

const MOST_ARRIVALS = 20_000;

/** What came in by the addresses, numbers and links of some merged customers, by kind of record. */
export async function selectArrivals(
  db: Db,
  mergedIds: readonly string[],
): Promise<Record<"event" | "feedback" | "response" | "value", string[]>> {
  const rows = await db
    .selectFrom("merged_arrivals")
    .select(["record_kind as kind", "record_id as id"])
    .where(isAnyOf(db, "came_for", mergedIds))
    .limit(MOST_ARRIVALS)
    .execute();
  const idsOf = (kind: string) => rows.flatMap((row) => (row.kind === kind ? row.id : []));
  return {
    event: idsOf("event"),
    feedback: idsOf("feedback"),
    response: idsOf("response"),
    value: idsOf("value"),
  };
}

/** What followed from some responses: feedback items, ratings and values that go where the response goes. */
export async function selectFollowing(db: Db, responseIds: readonly string[], customerId: string) {
  const found = { events: [] as string[], feedbackItems: [] as string[], attributeValues: [] as string[] };
  await inPieces(responseIds, async (ids) => {
    const items = await db
      .selectFrom("feedback_items")
      .select("id")
      .where(isAnyOf(db, "response_id", ids))
      .execute();
    const values = await db
      .selectFrom("attribute_values")
      .select("id")
      .where("customer_id", "=", customerId)
      .where("source_type", "=", "survey")
      .where(isAnyOf(db, "source_id", ids))
      .execute();
    // A rating is named after its response and question.
    const events = await db
      .selectFrom("events")
      .select(["id", "external_id as externalId"])
      .where("customer_id", "=", customerId)
      .where(sql<boolean>`external_id like '%:%'`)
      .execute();
    const of = new Set(ids);
    found.feedbackItems.push(...items.map(({ id }) => id));
    found.attributeValues.push(...values.map(({ id }) => id));
    for (const { id, externalId } of events) {
      if (of.has(externalId?.split(":")[0] ?? "")) found.events.push(id);
    }
  });
  return found;
}

/** Forgets for whom things came: they are with them again. */
export async function forgetArrivals(trx: Db, mergedId: string): Promise<void> {
  await trx.deleteFrom("merged_arrivals").where("came_for", "=", mergedId).execute();
}
