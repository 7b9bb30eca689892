import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { compareSegments, requestFigures } from "#app/features/segments/compare.service.server.ts";
import { listPeople } from "#app/features/segments/people.service.server.ts";
import { judgeSegmentUse } from "#app/features/segments/segment-use.server.ts";
import {
  createSegment,
  listSegments,
  removeSegment,
} from "#app/features/segments/segments.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { choiceAttribute } from "#tests/support/factories.ts";

const author = { id: "u1", name: "Mia" };

/** A hundred customers, half with "one", half with "two"; the first half buys, and prefers "one" in what is compared. */
async function seed(db: Db) {
  const half = await choiceAttribute(db, "half", ["one", "two"]);
  const taste = await choiceAttribute(db, "taste", ["one", "two"]);
  await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: 100 }, (_, at) => ({ externalId: `C${at}`, name: `Customer ${at}` })),
    );
    const ids = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    const value = (attributeId: string, customerId: string, text: string) => ({
      attributeId,
      subject: { customerId },
      value: { text, number: null },
      source: { type: "import" as const, id: null, label: "a file" },
      learntAt: "2026-01-01T00:00:00.000Z",
    });
    await recordAttributeValues(
      trx,
      ids.map((id, at) => value(half.id, id, at < 50 ? "one" : "two")),
    );
    await recordAttributeValues(
      trx,
      ids.map((id, at) => value(taste.id, id, (at < 50 ? at % 5 !== 0 : at % 5 === 0) ? "one" : "two")),
    );
    await recordEvents(
      trx,
      ids.slice(0, 50).map((customerId, at) => ({
        customerId,
        type: "purchase",
        occurredAt: new Date(Date.now() - (at + 1) * 86_400_000).toISOString(),
        amountMinor: 1000 * (at + 1),
        currency: "EUR",
      })),
    );
    await refreshMetrics(trx, ids);
  });
  const make = (name: string, message: string, value: string) =>
    createSegment(
      db,
      {
        name,
        message,
        rule: {
          match: "all",
          items: [{ about: "attribute", attributeId: half.id, operator: "is", value }],
        },
      },
      author,
    );
  const one = await make("Firsts", "Calm mornings for all of you.", "one");
  const two = await make("Seconds", "A smaller plan with a pause button.", "two");
  const again = await make("Firsts again", "Calm mornings, for all of you!", "one");
  return { taste, one, two, again };
}

describeEachDatabase("segments side by side", (open) => {
  it("show what differs, and every share opens its people", async () => {
    const db = await open();
    const { taste, one, two } = await seed(db);
    expect(await compareSegments(db, [one, two])).toMatchObject({ countedAt: null, rows: [] });
    expect(await requestFigures(db, 100)).toBe(true);
    const { segments, rows, overlaps } = await compareSegments(db, [one, two]);
    expect(segments.map(({ members }) => members)).toEqual([50, 50]);
    expect(overlaps).toEqual([]);
    const row = rows.find(({ feature, value }) => feature === `attribute:${taste.id}` && value === "one");
    expect(row).toMatchObject({
      verdict: "differs",
      pair: { more: 0, less: 1, strength: "large" },
      cells: [
        { value: 0.8, n: 40, known: 50 },
        { value: 0.2, n: 10, known: 50 },
      ],
    });
    const people = await listPeople(
      db,
      { kind: "segment", id: two },
      { outside: false, condition: row?.condition ?? null, after: null, pageSize: 50 },
    );
    expect(people.customers).toHaveLength(10);
    const revenue = rows.find(({ feature }) => feature === "measure:revenue");
    expect(revenue).toMatchObject({ verdict: "differs", pair: { more: 0, effect: 1 } });
    expect(revenue?.cells[0]?.value).toBeCloseTo(255, 6);
    const verdicts = rows.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it("are two to five that exist", async () => {
    const db = await open();
    const { one, two } = await seed(db);
    await expect(compareSegments(db, [one])).rejects.toThrow(InvalidInputError);
    await expect(compareSegments(db, [one, one])).rejects.toThrow(/two to five/);
    await removeSegment(db, two, author);
    await expect(compareSegments(db, [one, two])).rejects.toThrow(/gone/);
  });

  it("are named where they overlap, say the same, or serve nothing", async () => {
    const db = await open();
    const { one, two, again } = await seed(db);
    await requestFigures(db, 100);
    const { overlaps } = await compareSegments(db, [one, again]);
    expect(overlaps).toMatchObject([{ members: 50 }]);
    const use = await judgeSegmentUse(db, await listSegments(db));
    expect(use.unused.toSorted()).toEqual([one, two, again].toSorted());
    expect(use.alike.map(({ ids, reason }) => [...ids.toSorted(), reason])).toEqual([
      [...[one, again].toSorted(), "same-message"],
      [...[one, again].toSorted(), "same-people"],
    ]);
  });

  it("are counted anew without those that were removed", async () => {
    const db = await open();
    const { one, two, again } = await seed(db);
    await requestFigures(db, 100);
    await removeSegment(db, again, author);
    await requestFigures(db, 100);
    expect((await compareSegments(db, [one, two])).rows.length).toBeGreaterThan(0);
    expect(await db.selectFrom("segment_overlaps").select("one_id").execute()).toEqual([]);
  });
});

const order = ["differs", "cannot-tell", "alike"];
