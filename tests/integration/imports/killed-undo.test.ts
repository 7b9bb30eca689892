import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { getImport, readUndo, requestUndo } from "#app/features/imports/imports.service.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { killHard } from "#tests/support/doomed-worker.ts";
import { importWhole, owner, useDataFolder } from "#tests/support/imports.ts";
import { readRecords } from "#tests/support/records.ts";

const script = fileURLToPath(new URL("../../fixtures/imports/import-worker.ts", import.meta.url));
const leaseMs = 1500;

const head = "Ticket ID,Subject,Description,Requester email,Requester name,Company";
const lines = (rows: number, text: string) =>
  Array.from(
    { length: rows },
    (_, row) =>
      `${row},Subject ${row},${text} ${row},p${row % 400}@example.org,Person ${row % 400},Firm ${row % 20}`,
  );

describeEachDatabase("an undo whose worker is killed", (_, dialect) => {
  useDataFolder();

  it("is resumed exactly where it stood", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    try {
      await importWhole(db, [head, ...lines(600, "It broke")].join("\n"));
      const before = await readRecords(db);
      const { id } = await importWhole(db, [head, ...lines(2400, "It is slow")].join("\n"));
      await requestUndo(db, owner, id);
      const progress = async () => {
        const { removed, restored } = await readUndo(db, await getImport(db, id));
        return removed + restored;
      };
      for (const stopAfter of [200, 1000]) {
        const worker = spawn(process.execPath, ["--import", "tsx", script, url, String(leaseMs)]);
        await expect.poll(progress, { timeout: 40_000, interval: 5 }).toBeGreaterThan(stopAfter);
        await killHard(worker);
        expect((await getImport(db, id)).status).toBe("undoing");
        await wait(leaseMs);
      }
      const last = spawn(process.execPath, ["--import", "tsx", script, url, String(leaseMs)]);
      await expect
        .poll(async () => (await getImport(db, id)).status, { timeout: 60_000, interval: 50 })
        .toBe("undone");
      await killHard(last);
      expect(await readRecords(db)).toEqual(before);
      // 1,800 tickets are new and 600 changed; everybody was known.
      expect(await readUndo(db, await getImport(db, id))).toMatchObject({
        removed: 1800,
        restored: 600,
        kept: 0,
      });
    } finally {
      await db.destroy();
    }
  }, 180_000);
});
