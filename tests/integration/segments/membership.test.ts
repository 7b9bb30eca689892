import { beforeEach, expect, it } from "vitest";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import {
  listMembers,
  listSegmentHistory,
  listSizes,
} from "#app/features/segments/membership/history.service.server.ts";
import { sweepWindows } from "#app/features/segments/membership/sweep-windows.server.ts";
import type { ConditionDraft } from "#app/features/segments/rules/condition.schema.ts";
import {
  createSegment,
  getSegment,
  removeSegment,
  saveSegment,
} from "#app/features/segments/segments.service.server.ts";
import { listSegmentsUsing } from "#app/features/segments/usage.server.ts";
import { placeInSegments, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { householdAttribute } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

const buyers: ConditionDraft = {
  about: "event",
  eventType: "purchase",
  operator: "at-least",
  count: 2,
  withinDays: 30,
};

async function segment(db: Db, name: string, ...items: ConditionDraft[]): Promise<string> {
  return createSegment(db, { name, message: "", rule: { match: "all", items } }, null);
}

describeEachDatabase("membership of segments", (open) => {
  let db: Db;
  let ana: string;
  let ben: string;

  beforeEach(async () => {
    db = await open();
    const resolved = await db.transaction().execute((trx) =>
      resolveCustomers(trx, [
        { externalId: "A", name: "Ana" },
        { externalId: "B", name: "Ben" },
      ]),
    );
    [ana = "", ben = ""] = resolved.map((customer) => customer?.id ?? "");
    await runJobs(db);
  });

  /** Bought so many days ago, and everything that follows from it. */
  async function buys(customerId: string, ...days: number[]) {
    await db.transaction().execute(async (trx) => {
      const events = days.map((day) => ({
        customerId,
        type: "purchase",
        occurredAt: ago(day),
        amountMinor: 100,
        currency: "EUR",
      }));
      await recordEvents(trx, events);
      await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
    });
    await runJobs(db);
  }
  const membersOf = async (id: string) =>
    (await listMembers(db, id, { list: "in", before: null, pageSize: 10 })).members.map(({ name }) => name);

  it("follows an event, with when it began and ended, and the size of the day", async () => {
    const id = await segment(db, "Buyers", buyers);
    await runJobs(db);
    expect(await membersOf(id)).toEqual([]);
    await buys(ana, 1, 2);
    expect(await membersOf(id)).toEqual(["Ana"]);
    expect((await getSegment(db, id)).memberCount).toBe(1);
    await db.deleteFrom("events").where("customer_id", "=", ana).execute();
    await db.transaction().execute((trx) => enqueue(trx, refreshProfiles, { customerIds: [ana] }));
    await runJobs(db);
    expect(await membersOf(id)).toEqual([]);
    const { members } = await listMembers(db, id, { list: "left", before: null, pageSize: 10 });
    expect(members).toMatchObject([{ name: "Ana", leftAt: expect.any(String) }]);
    await buys(ana, 1, 2);
    const { segments, earlier } = await listSegmentHistory(db, ana);
    expect(segments).toMatchObject([{ name: "Buyers", leftAt: null }]);
    expect(earlier).toMatchObject([{ name: "Buyers", leftAt: expect.any(String) }]);
    expect((await listSizes(db, id)).at(-1)).toMatchObject({ members: 1, entered: 2, gone: 1 });
  });

  it("follows a segment that another one asks about, whichever was made first", async () => {
    const first = await segment(db, "Z buyers", buyers);
    const second = await segment(db, "A not buyers", {
      about: "segment",
      segmentId: first,
      operator: "not-in",
    });
    const third = await segment(db, "M again", { about: "segment", segmentId: second, operator: "not-in" });
    await runJobs(db);
    expect([await membersOf(second), await membersOf(third)]).toEqual([["Ben", "Ana"], []]);
    await buys(ana, 1, 2);
    expect([await membersOf(second), await membersOf(third)]).toEqual([["Ben"], ["Ana"]]);
    const wider = { name: "Z buyers", message: "", rule: { match: "none" as const, items: [buyers] } };
    await saveSegment(db, first, wider, null);
    await runJobs(db);
    expect([await membersOf(second), await membersOf(third)]).toEqual([["Ana"], ["Ben"]]);
  });

  it("ends when a window of time has passed by itself, and looks at nobody else", async () => {
    const id = await segment(db, "Buyers", buyers);
    const silent = await segment(db, "Silent", { about: "silence", of: "purchase", days: 30 });
    await buys(ana, 1, 29.9);
    await buys(ben, 1, 2);
    expect([await membersOf(id), await membersOf(silent)]).toEqual([["Ben", "Ana"], []]);
    // A day later, for Ana's purchases and for what was settled last.
    await db
      .updateTable("segments")
      .set({ swept_at: ago(1) })
      .execute();
    await db
      .updateTable("events")
      .set({ occurred_at: ago(30.5) })
      .where("customer_id", "=", ana)
      .execute();
    await db
      .updateTable("customer_metrics")
      .set({ last_purchase_at: ago(30.5) })
      .where("customer_id", "=", ana)
      .execute();
    await sweepWindows(db);
    expect([await membersOf(id), await membersOf(silent)]).toEqual([["Ben"], ["Ana"]]);
    // What happened long before the last sweep was settled then.
    await db
      .updateTable("events")
      .set({ occurred_at: ago(40) })
      .where("customer_id", "=", ben)
      .execute();
    await sweepWindows(db);
    expect(await membersOf(id)).toEqual(["Ben"]);
  });

  it("stays as it is while a rule refers to what is gone, which says who uses it", async () => {
    const attribute = await householdAttribute(db);
    const used = await segment(db, "Used", buyers);
    const id = await segment(db, "Broken", { about: "segment", segmentId: used, operator: "not-in" });
    const other = await segment(db, "Other", {
      about: "attribute",
      attributeId: attribute.id,
      operator: "unknown",
      value: "",
    });
    await runJobs(db);
    expect(await membersOf(id)).toEqual(["Ben", "Ana"]);
    expect(await listSegmentsUsing(db, { about: "segment", id: used })).toMatchObject([{ name: "Broken" }]);
    expect(await listSegmentsUsing(db, { about: "attribute", id: attribute.id })).toMatchObject([
      { id: other },
    ]);
    await removeSegment(db, used, null);
    await buys(ana, 1, 2);
    expect(await membersOf(id)).toEqual(["Ben", "Ana"]);
  });

  it("refuses a rule that nobody can match, and one that leads in a circle; nothing is written then", async () => {
    const first = await segment(db, "First", buyers);
    const second = await segment(db, "Second", { about: "segment", segmentId: first, operator: "in" });
    const circle = { about: "segment" as const, segmentId: second, operator: "in" as const };
    const before = await getSegment(db, first);
    const form = { name: "Other name", message: "", rule: { match: "all" as const, items: [circle] } };
    await expect(saveSegment(db, first, form, null)).rejects.toThrow(InvalidInputError);
    expect(await getSegment(db, first)).toEqual(before);
    await expect(
      segment(db, "Nobody", buyers, { ...buyers, operator: "fewer-than", count: 1 }),
    ).rejects.toThrow(/Nobody can match/);
  });

  it("counts anew where customers are gone", async () => {
    const id = await segment(db, "All", { about: "company", operator: "does-not-belong" });
    await runJobs(db);
    expect((await getSegment(db, id)).memberCount).toBe(2);
    await db.deleteFrom("customers").where("id", "=", ben).execute();
    await db.transaction().execute((trx) => enqueue(trx, placeInSegments, { customerIds: [ben] }));
    await runJobs(db);
    await sweepWindows(db);
    expect((await getSegment(db, id)).memberCount).toBe(1);
  });
});
