import { expect, it } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { listFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

describeEachDatabase("feedback", (open) => {
  it("knows an item again, and takes over what changed", async () => {
    const db = await open();
    const item = feedbackItem({ externalId: "T1" });
    expect(await recordItems(db, [item])).toEqual(["created"]);
    expect(await recordItems(db, [item, item])).toEqual(["unchanged", "unchanged"]);
    expect(await recordItems(db, [{ ...item, body: "It never came." }])).toEqual(["updated"]);
    expect(await recordItems(db, [{ ...item, body: "It never came.", channel: "chat" }])).toEqual([
      "created",
    ]);
    const { items } = await listFeedback(db, {}, { before: null, pageSize: 10 });
    expect(items.map((found) => found.body)).toEqual(["It never came.", "It never came."]);
  });

  it("counts both customers anew when an item moves from one to the other", async () => {
    const db = await open();
    const [ana, bo] = await db
      .transaction()
      .execute((trx) =>
        Promise.all([resolveCustomer(trx, { externalId: "A" }), resolveCustomer(trx, { externalId: "B" })]),
      );
    const item = feedbackItem({ externalId: "T1", customerId: ana?.id ?? null });
    await recordItems(db, [item]);
    await runJobs(db);
    const countsOf = async () => {
      const rows = await db
        .selectFrom("customer_metrics")
        .select(["customer_id", "feedback_items"])
        .execute();
      const counts = new Map(rows.map((row) => [row.customer_id, row.feedback_items]));
      return [counts.get(ana?.id ?? "") ?? 0, counts.get(bo?.id ?? "") ?? 0];
    };
    expect(await countsOf()).toEqual([1, 0]);
    expect(await recordItems(db, [{ ...item, customerId: bo?.id ?? null }])).toEqual(["updated"]);
    await runJobs(db);
    expect(await countsOf()).toEqual([0, 1]);
    const back = { ...item, customerId: ana?.id ?? null, body: "It never came, and nobody answers." };
    expect(await recordItems(db, [back])).toEqual(["updated"]);
    await runJobs(db);
    expect(await countsOf()).toEqual([1, 0]);
  });

  it("searches words and their stems, and takes no operator from the query", async () => {
    const db = await open();
    await recordItems(db, [
      feedbackItem({ body: "Deliveries are always late" }),
      feedbackItem({ body: "The coffee is lovely" }),
    ]);
    const search = async (query: string) =>
      (await listFeedback(db, { search: query }, { before: null, pageSize: 10 })).items.length;
    expect(await search("delivery")).toBe(1);
    expect(await search("late delivery")).toBe(1);
    expect(await search("late coffee")).toBe(0);
    for (const probe of ['"', "NEAR(", "a* OR b", "title:x", "'; drop table x", "-- :", "(("])
      await search(probe);
    expect(await search('" * (')).toBe(0);
  });

  it("filters and pages, newest first", async () => {
    const db = await open();
    const customer = await db.transaction().execute((trx) => resolveCustomer(trx, { externalId: "A" }));
    const at = (day: number) => `2026-03-${String(day).padStart(2, "0")}T00:00:00.000Z`;
    await recordItems(
      db,
      Array.from({ length: 9 }, (_, index) =>
        feedbackItem({
          occurredAt: at(index + 1),
          source: index % 3 === 0 ? "review" : "ticket",
          customerId: index < 2 ? (customer?.id ?? null) : null,
        }),
      ),
    );
    const list = (filter: Parameters<typeof listFeedback>[1], before: string | null = null) =>
      listFeedback(db, filter, { before, pageSize: 4 });
    const first = await list({});
    const second = await list({}, first.next);
    const third = await list({}, second.next);
    expect([...first.items, ...second.items, ...third.items].map((item) => item.occurredAt)).toEqual(
      Array.from({ length: 9 }, (_, index) => at(9 - index)),
    );
    expect((await list({ source: "review" })).items).toHaveLength(3);
    expect((await list({ customer: customer?.id })).items).toHaveLength(2);
    expect((await list({ from: "2026-03-08" })).items).toHaveLength(2);
    expect((await list({ to: "2026-03-01" })).items).toHaveLength(1);
  });
});
