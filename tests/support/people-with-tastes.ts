import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { choiceAttribute } from "./factories.ts";

export interface PeopleWithTastes {
  ids: string[];
  groupId: string;
  tasteId: string;
  channelId: string;
  /** Of those with group "one", and of those with group "two"; of every fourth nothing but the number is known. */
  segmentIds: string[];
}

/**
 * Customers in two groups that differ in taste (nine in ten against one in ten) and spend (the first twice as much), not
 * in channel; a quarter is in neither and has no values at all. Always the same.
 */
export async function peopleWithTastes(db: Db, people: number): Promise<PeopleWithTastes> {
  const group = await choiceAttribute(db, "group", ["one", "two"]);
  const taste = await choiceAttribute(db, "taste", ["bitter", "sweet"]);
  const channel = await choiceAttribute(db, "channel", ["mail", "phone"]);
  const ids = await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: people }, (_, at) => ({ externalId: `C${at}`, name: `Customer ${at}` })),
    );
    const made = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    const known = made.flatMap((id, at) => (at % 4 === 3 ? [] : [{ id, at, isOne: at % 4 < 2 }]));
    const value = (attributeId: string, customerId: string, text: string) => ({
      attributeId,
      subject: { customerId },
      value: { text, number: null },
      source: { type: "import" as const, id: null, label: "a file" },
      learntAt: "2026-01-01T00:00:00.000Z",
    });
    await recordAttributeValues(
      trx,
      known.flatMap(({ id, at, isOne }) => {
        const isTypical = Math.floor(at / 4) % 10 !== 0;
        return [
          value(group.id, id, isOne ? "one" : "two"),
          value(taste.id, id, isOne === isTypical ? "bitter" : "sweet"),
          value(channel.id, id, Math.floor(at / 4) % 2 === 0 ? "mail" : "phone"),
        ];
      }),
    );
    await recordEvents(
      trx,
      known.map(({ id, at, isOne }) => ({
        customerId: id,
        type: "purchase",
        occurredAt: "2026-02-01T00:00:00.000Z",
        amountMinor: (isOne ? 2000 : 1000) + (at % 7) * 10,
        currency: "EUR",
      })),
    );
    await refreshMetrics(trx, made);
    return made;
  });
  const segmentIds: string[] = [];
  for (const value of ["one", "two"]) {
    const rule = {
      match: "all" as const,
      items: [{ about: "attribute" as const, attributeId: group.id, operator: "is" as const, value }],
    };
    const text = { name: `Group ${value}`, message: `What ${value} is told.`, rule };
    segmentIds.push(await createSegment(db, text, null));
  }
  return { ids, groupId: group.id, tasteId: taste.id, channelId: channel.id, segmentIds };
}
