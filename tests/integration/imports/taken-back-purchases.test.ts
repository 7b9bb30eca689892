import { expect, it } from "vitest";
import {
  findDryRun,
  listDryRunRows,
  listRowSubjects,
  startDryRun,
} from "#app/features/imports/imports.service.server.ts";
import { listTimeline } from "#app/features/profiles/profiles.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, undoWhole, upload, useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";

const HEADER = "Order number,Date,Email,Total,Product,Status";
const LAMP = "1001,2026-03-12,ana@example.org,40.00,Lamp,paid";
const BULB = "1002,2026-03-13,ana@example.org,10.00,Bulb,paid";
const orders = (...rows: string[]) => [HEADER, ...rows].join("\n");
const refunded = (row: string) => row.replace("paid", "refunded");

async function spent(db: Db): Promise<unknown[]> {
  await runJobs(db);
  return db
    .selectFrom("customer_metrics")
    .innerJoin("customers", "customers.id", "customer_metrics.customer_id")
    .select(["email", "purchases", "revenue_minor as revenue"])
    .orderBy("email")
    .execute();
}

const importOrders = (db: Db, file: string) => importWhole(db, file, { kind: "purchases" });

describeEachDatabase("an order that was paid and is refunded in a newer file", (open) => {
  useDataFolder();

  it("is taken out of what its customer spent, and comes back with the undo of the newer file", async () => {
    const db = await open();
    await importOrders(db, orders(LAMP, BULB));
    expect(await spent(db)).toEqual([{ email: "ana@example.org", purchases: 2, revenue: 5000 }]);
    const newer = await importOrders(db, orders(refunded(LAMP), BULB));
    expect(newer).toMatchObject({ createdRows: 0, updatedRows: 1, unchangedRows: 1, skippedRows: 0 });
    expect(await spent(db)).toEqual([{ email: "ana@example.org", purchases: 1, revenue: 1000 }]);
    const { subjects, changes } = await listRowSubjects(db, newer, "updated", null);
    expect(changes[0]?.changes).toBe(
      "what it is: purchase → purchase-taken-back; taken back because: nothing → refunded",
    );
    const { entries } = await listTimeline(db, subjects.customers[0]?.id ?? "", {
      before: null,
      pageSize: 10,
    });
    expect(entries.map(({ type, title }) => [type, title])).toEqual([
      ["purchase", "Bulb"],
      ["purchase-taken-back", "Lamp, taken back: refunded"],
    ]);
    expect(await importOrders(db, orders(refunded(LAMP), BULB))).toMatchObject({ unchangedRows: 2 });
    await undoWhole(db, newer.id);
    expect(await spent(db)).toEqual([{ email: "ana@example.org", purchases: 2, revenue: 5000 }]);
  });

  it("counts again where a still newer file has it as paid", async () => {
    const db = await open();
    await importOrders(db, orders(LAMP));
    await importOrders(db, orders(refunded(LAMP)));
    expect(await spent(db)).toMatchObject([{ purchases: 0, revenue: 0 }]);
    expect(await importOrders(db, orders(LAMP))).toMatchObject({ createdRows: 0, updatedRows: 1 });
    expect(await spent(db)).toMatchObject([{ purchases: 1, revenue: 4000 }]);
  });

  it("is known by its facts where it has no number, and needs no more than its number where it has one", async () => {
    const db = await open();
    const unnumbered = "Date,Email,Total,Product,Status\n2026-03-12,ana@example.org,40.00,Lamp,paid";
    await importOrders(db, unnumbered);
    expect(await importOrders(db, refunded(unnumbered))).toMatchObject({ updatedRows: 1, skippedRows: 0 });
    await importOrders(db, orders(BULB));
    expect(await importOrders(db, orders("1002,,,,,cancelled"))).toMatchObject({
      updatedRows: 1,
      rejectedRows: 0,
    });
    expect(await spent(db)).toMatchObject([{ purchases: 0, revenue: 0 }]);
  });

  it("makes nobody and nothing where it was never imported as paid", async () => {
    const db = await open();
    const done = await importOrders(db, orders(refunded(LAMP), BULB.replace("ana", "bo")));
    expect(done).toMatchObject({ createdRows: 1, updatedRows: 0, skippedRows: 1 });
    expect(await spent(db)).toEqual([{ email: "bo@example.org", purchases: 1, revenue: 1000 }]);
  });

  it("is foretold by a dry run, with the reason", async () => {
    const db = await open();
    await importOrders(db, orders(LAMP));
    const id = await upload(db, orders(refunded(LAMP), refunded(BULB)), { kind: "purchases" });
    await startDryRun(db, id);
    await runJobs(db);
    expect((await findDryRun(db, id))?.counts).toMatchObject({ updated: 1, skipped: 1, rejected: 0 });
    const { rows } = await listDryRunRows(db, id, { outcome: "updated", reason: null, after: 0 });
    expect(rows).toMatchObject([
      {
        label: "1001 · Lamp · ana@example.org",
        detail: expect.stringContaining("taken back because: nothing → refunded"),
      },
    ]);
    expect(await spent(db)).toMatchObject([{ purchases: 1 }]);
  });

  it("takes its further rows along, in a shop's export too", async () => {
    const db = await open();
    const header =
      "Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Refunded Amount,Cancelled at";
    const file = (state: string, given: string) =>
      [
        header,
        `#1,mara@example.org,${state},2026-03-12 09:14:02 +0000,EUR,65.00,2026-03-12 09:13:00 +0000,1,Desk lamp,${given},`,
        "#1,mara@example.org,,,,,2026-03-12 09:13:00 +0000,2,Bulb,,",
      ].join("\n");
    expect(await importWhole(db, file("paid", "0.00"))).toMatchObject({ kind: "purchases", createdRows: 1 });
    const newer = await importWhole(db, file("refunded", "65.00"));
    expect(newer).toMatchObject({ updatedRows: 1, skippedRows: 1, rejectedRows: 0 });
    expect(await spent(db)).toMatchObject([{ purchases: 0, revenue: 0 }]);
    await undoWhole(db, newer.id);
    expect(await spent(db)).toMatchObject([{ purchases: 1, revenue: 6500 }]);
  });
});
