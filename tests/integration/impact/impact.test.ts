import { expect, it } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { findMovedSegment, measureImpact } from "#app/features/impact/impact.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";

const CUSTOMERS = 80;
const LATE = 30;

/**
 * Eighty customers who said something 200 days ago; the first thirty spoke of the theme "late", the first five also of
 * "rare". Those thirty score 0 and have been silent since, spent 10 each and gave one star; the others score 10, were
 * active yesterday, spent 30 and gave five.
 */
async function seed(db: Db): Promise<string[]> {
  const now = nowIso();
  const then = daysBefore(now, 200);
  const resolved = await db.transaction().execute((trx) =>
    resolveCustomers(
      trx,
      Array.from({ length: CUSTOMERS }, (_, at) => ({ externalId: `C${at}` })),
    ),
  );
  const ids = resolved.flatMap((customer) => customer?.id ?? []);
  await addTheme(db, "late");
  await addTheme(db, "rare");
  await recordItems(
    db,
    ids.map((customerId, at) =>
      feedbackItem({
        customerId,
        externalId: `T${at}`,
        occurredAt: then,
        rating: at < LATE ? 1 : 5,
        ratingScale: 5,
      }),
    ),
  );
  await say(db, "late", ids.slice(0, LATE), then);
  await say(db, "rare", ids.slice(0, 5), then);
  await insertRows(
    db,
    "customer_metrics",
    ids.map((customerId, at) => ({
      customer_id: customerId,
      purchases: 1,
      revenue_minor: at < LATE ? 1000 : 3000,
      currency: "EUR",
      first_purchase_at: then,
      last_purchase_at: then,
      feedback_items: 1,
      pain_statements: at < LATE ? 1 : 0,
      goal_statements: 0,
      praise_statements: 0,
      sentiment: 0,
      nps_score: at < LATE ? 0 : 10,
      last_active_at: at < LATE ? then : daysBefore(now, 1),
      completeness: 0,
      refreshed_at: now,
    })),
  );
  return ids;
}

async function addTheme(db: Db, id: string): Promise<void> {
  const at = nowIso();
  await insertRows(db, "themes", [
    {
      id,
      kind: "pain",
      name: id,
      subtitle: "",
      parent_id: null,
      terms: "[]",
      mentions: 0,
      people: 0,
      sentiment: 0,
      priority: 0,
      priority_factors: "{}",
      growth: 1,
      rising: 0,
      state: "established",
      successor_id: null,
      first_seen_at: null,
      last_seen_at: null,
      created_at: at,
      updated_at: at,
    },
  ]);
}

/** One statement of each customer, on their first item. */
async function say(db: Db, themeId: string, customerIds: readonly string[], at: string): Promise<void> {
  const items = await db.selectFrom("feedback_items").select(["id", "customer_id"]).execute();
  const itemOf = new Map(items.map(({ id, customer_id }) => [customer_id, id]));
  await insertRows(
    db,
    "statements",
    customerIds.map((customerId) => ({
      id: newId(),
      item_id: itemOf.get(customerId) ?? "",
      start_offset: 0,
      end_offset: 10,
      text: "The parcel",
      kind: "pain",
      kind_score: 0.9,
      sentiment: -0.5,
      aspects: "[]",
      reasons: "[]",
      theme_id: themeId,
      theme_score: 1,
      placed_at: at,
      customer_id: customerId,
      occurred_at: at,
      source: "ticket",
    })),
  );
}

describeEachDatabase("impact of a theme", (open) => {
  it("leaves its people out of each figure", async () => {
    const db = await open();
    await seed(db);
    const { nps, rating, spend, leaving, money, currency } = await measureImpact(db, "late");
    // Everybody: (50 − 30) / 80 = 25; without the thirty: 100.
    expect(nps.effect).toMatchObject({ mean: -100, othersMean: 100, n: 30, others: 50, effect: -75 });
    expect(rating.effect).toMatchObject({ mean: 0, othersMean: 1, n: 30 });
    expect(leaving.effect).toMatchObject({ mean: 1, othersMean: 0, n: 30, effect: 30 / 80 });
    expect(spend.effect).toMatchObject({ mean: 1000, othersMean: 3000, effect: -750 });
    expect(currency).toBe("EUR");
    expect(money).toEqual({ minor: 30_000, buyers: 30 });
  });

  it("says how few there are instead of a figure from them", async () => {
    const db = await open();
    await seed(db);
    const { nps, rating, spend, leaving, money } = await measureImpact(db, "rare");
    for (const measured of [nps, rating, spend, leaving]) expect(measured).toEqual({ effect: null, n: 5 });
    expect(money).toEqual({ minor: 5000, buyers: 5 });
  });

  it("is empty where nothing is known", async () => {
    const db = await open();
    await addTheme(db, "late");
    expect(await measureImpact(db, "late")).toEqual({
      nps: { effect: null, n: 0 },
      rating: { effect: null, n: 0 },
      spend: { effect: null, n: 0 },
      leaving: { effect: null, n: 0 },
      money: { minor: 0, buyers: 0 },
      currency: null,
    });
  });

  it("names the segment whose people brought it up more of late", async () => {
    const db = await open();
    const ids = await seed(db);
    const now = nowIso();
    const add = async (id: string, members: readonly string[]) => {
      await insertRows(db, "segments", [
        {
          id,
          name: id,
          rule: "{}",
          message: "",
          origin: "rule",
          member_count: members.length,
          created_by: null,
          created_at: now,
          updated_at: now,
          refreshed_at: now,
        },
      ]);
      const rows = members.map((customerId) => ({
        segment_id: id,
        customer_id: customerId,
        entered_at: now,
      }));
      await insertRows(db, "segment_members", rows);
    };
    await add("offices", ids.slice(0, 40));
    await add("families", ids.slice(40));
    // Everybody spoke of something else 60 days ago; of late twelve offices, and three families, speak of this.
    await say(db, "rare", ids, daysBefore(now, 60));
    expect(await findMovedSegment(db, "late", "rising")).toBeUndefined();
    await say(db, "late", [...ids.slice(0, 12), ...ids.slice(40, 43)], daysBefore(now, 5));
    await say(db, "rare", ids.slice(12, 40), daysBefore(now, 5));
    expect(await findMovedSegment(db, "late", "falling")).toBeUndefined();
    expect(await findMovedSegment(db, "late", "rising")).toEqual({
      direction: "rising",
      id: "offices",
      name: "offices",
      recent: 12,
      earlier: 0,
    });
  });
});
