import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { getImport } from "#app/features/imports/imports.service.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, uploadAndStart, useDataFolder } from "#tests/support/imports.ts";

const script = fileURLToPath(new URL("../../fixtures/imports/import-worker.ts", import.meta.url));
const leaseMs = 1500;
const rowCount = 8000;

/** Reviews without numbers, many alike, every hundredth wrong: what a resumed run could most easily get wrong. */
const reviews = [
  "rating,text,email",
  ...Array.from({ length: rowCount }, (_, row) =>
    row % 100 === 7
      ? `eleven,row ${row},`
      : `${(row % 5) + 1},Said ${row % 700} times,p${row % 300}@example.org`,
  ),
].join("\n");

/** Orders of one to four rows, every tenth refunded, every fiftieth without a readable time: rows that belong together. */
const orders = [
  "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name",
  ...Array.from({ length: rowCount * 0.4 }, (_, order) => {
    const person = `#${order},p${order % 300}@example.org`;
    const status = order % 10 === 3 ? "refunded" : "paid";
    const time = order % 50 === 7 ? "some day" : "2026-03-12 09:14:02 +0000";
    const further = Array.from({ length: order % 4 }, (_, item) => `${person},,${time},,,1,Item ${item + 2}`);
    return [`${person},${status},${time},EUR,${order}.00,1,Item 1`, ...further];
  }).flat(),
].join("\n");

const files = [
  {
    name: "reviews",
    file: reviews,
    counts: { createdRows: rowCount - 80, rejectedRows: 80, skippedRows: 0 },
  },
  // 3,200 orders: 320 refunded, 64 without a time.
  { name: "orders of several rows", file: orders, counts: { createdRows: 2816 } },
];

function startWorker(url: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script, url, String(leaseMs)], { stdio: "inherit" });
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill("SIGKILL");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
}

/** Everything an import leaves behind that does not depend on when it ran. */
async function traceOf(db: Db) {
  const items = await db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .select(["feedback_items.external_id as id", "body", "rating", "customers.email as email"])
    .orderBy("feedback_items.external_id")
    .execute();
  const rejected = await db
    .selectFrom("import_rejections")
    .select(["kind", "row_number", "line_number", "reason", "cells"])
    .orderBy("row_number")
    .execute();
  const events = await db
    .selectFrom("events")
    .select(["external_id", "amount_minor", "detail"])
    .orderBy("external_id")
    .execute();
  return { items, rejected, events };
}

describeEachDatabase("an import whose worker is killed", (open, dialect) => {
  useDataFolder();

  it.each(files)(
    "is resumed exactly where it stood: $name",
    async ({ file, counts }) => {
      const url = await dialect.createUrl();
      const db = openDatabase(url);
      try {
        const id = await uploadAndStart(db, file);
        for (const stopAfter of [500, 3000]) {
          const worker = startWorker(url);
          await expect
            .poll(async () => (await getImport(db, id)).rowsRead, { timeout: 20_000, interval: 5 })
            .toBeGreaterThan(stopAfter);
          await kill(worker);
          expect((await getImport(db, id)).status).toBe("running");
          await wait(leaseMs);
        }
        const last = startWorker(url);
        await expect
          .poll(async () => (await getImport(db, id)).status, { timeout: 30_000, interval: 50 })
          .toBe("done");
        await kill(last);

        const undisturbed = await open();
        const whole = await importWhole(undisturbed, file);
        const resumed = await getImport(db, id);
        const countsOf = ({
          rowsRead,
          createdRows,
          rejectedRows,
          skippedRows,
          updatedRows,
        }: typeof whole) => ({
          rowsRead,
          createdRows,
          rejectedRows,
          skippedRows,
          updatedRows,
        });
        expect(countsOf(resumed)).toEqual(countsOf(whole));
        expect(whole).toMatchObject({ rowsRead: rowCount, ...counts });
        expect(await traceOf(db)).toEqual(await traceOf(undisturbed));
      } finally {
        await db.destroy();
      }
    },
    90_000,
  );
});
