import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  cancelImport,
  getImport,
  listRejections,
  readProgress,
  rereadImport,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { unpackImport } from "#app/jobs/contracts.ts";
import { findLatestJob } from "#app/jobs/job-status.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { goodRecords, goodRows, header } from "#tests/fixtures/imports/malformed/malformed-file.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runImports, supportLead, upload, useDataFolder } from "#tests/support/imports.ts";
import { workbook, zip } from "#tests/support/workbooks.ts";

const script = fileURLToPath(new URL("../../fixtures/imports/import-worker.ts", import.meta.url));
const leaseMs = 1500;
const rows = [header, ...goodRows].map((row) => row.split(","));
const twoSheets = () =>
  workbook({
    sheets: [
      { name: "May", rows },
      { name: "June", rows: [...rows, ["3", "Late", "It came in July, not in June", "2024-06-03"]] },
      { name: "Notes", rows: [["nothing here"]] },
    ],
  });

describeEachDatabase("an upload that has to be unpacked", (open, dialect) => {
  const dataFolder = useDataFolder();
  const kept = () => readdir(join(dataFolder(), "uploads"));

  it("waits, and then offers its sheets to choose from", async () => {
    const db = await open();
    const id = await upload(db, await twoSheets(), { name: "tickets.xlsx" });
    expect(await getImport(db, id)).toMatchObject({ status: "unpacking", fileKey: null });
    expect((await readProgress(db, id)).progress).toMatchObject({ total: null, finished: false });
    await runImports(db);
    const entry = await getImport(db, id);
    expect(entry).toMatchObject({ status: "mapping", kind: "tickets", error: null });
    expect(entry.detection).toMatchObject({ format: "xlsx", numbered: true, part: "June", headerRows: 1 });
    expect(entry.detection.parts.map(({ name }) => name)).toEqual(["May", "June", "Notes"]);
    expect(entry.detection.columns.map(({ name }) => name)).toEqual(header.split(","));

    const reading = {
      kind: entry.kind,
      encoding: "utf-8",
      delimiter: ",",
      headerRows: 1,
      preset: "none",
    } as const;
    await rereadImport(db, id, { ...reading, part: "May" });
    await runImports(db);
    expect((await getImport(db, id)).detection.part).toBe("May");

    await rereadImport(db, id, { ...reading, part: "Notes" });
    await runImports(db);
    const unchanged = await getImport(db, id);
    expect(unchanged).toMatchObject({ status: "mapping", error: expect.stringContaining("only a header") });
    expect(unchanged.detection.part).toBe("May");

    await startImport(db, supportLead, id, unchanged.mapping);
    await runImports(db);
    expect(await getImport(db, id)).toMatchObject({
      status: "done",
      createdRows: 2,
      fileKey: null,
      originalKey: null,
    });
    expect(await kept()).toEqual([]);
  }, 120_000);

  it("names its parts so that each can be chosen, and as many as anybody reads", async () => {
    const db = await open();
    const notes = "note,by\nseen,Ann\nmended,Bo\n";
    const files = [
      ["tickets/export.csv", [header, ...goodRows, ...goodRows].join("\n")],
      ["notes/export.csv", notes],
    ] as const;
    const id = await upload(db, await zip(files), { name: "backup.zip" });
    await runImports(db);
    const { detection, kind } = await getImport(db, id);
    expect(detection.parts.map(({ name }) => name)).toEqual(["export.csv", "export.csv (2)"]);
    const reading = { kind, encoding: "utf-8", delimiter: ",", headerRows: 1 } as const;
    await rereadImport(db, id, { ...reading, part: "export.csv (2)" });
    await runImports(db);
    const chosen = (await getImport(db, id)).detection;
    expect(chosen.part).toBe("export.csv (2)");
    expect(chosen.columns.map(({ name }) => name)).toEqual(["note", "by"]);

    const lists = Array.from({ length: 300 }, (_, at) => [`${"x".repeat(500)}\u0000${at}`, [{ a: at }]]);
    const wide = await upload(db, JSON.stringify(Object.fromEntries(lists)), { name: "lists.json" });
    await runImports(db);
    const { parts } = (await getImport(db, wide)).detection;
    expect(parts).toHaveLength(100);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(100);
    expect(Math.max(...parts.map(({ name }) => name.length))).toBeLessThan(300);
    await cancelImport(db, id);
    await cancelImport(db, wide);
  });

  it("is said to be gone when it is, and not tried again", async () => {
    const db = await open();
    const gone = async (id: string) => {
      const { originalKey } = await getImport(db, id);
      await rm(join(dataFolder(), "uploads", originalKey ?? ""));
      await runImports(db);
      return getImport(db, id);
    };
    const lines = goodRecords.map((record) => JSON.stringify(record)).join("\n");
    const first = await gone(await upload(db, lines, { name: "tickets.ndjson" }));
    expect(first).toMatchObject({ status: "failed", error: expect.stringContaining("is gone") });

    const id = await upload(db, await twoSheets(), { name: "tickets.xlsx" });
    await runImports(db);
    const { kind } = await getImport(db, id);
    await rereadImport(db, id, { kind, encoding: "utf-8", delimiter: ",", headerRows: 1, part: "May" });
    const known = await gone(id);
    expect(known).toMatchObject({ status: "mapping", error: expect.stringContaining("is gone") });
    expect(known.detection.part).toBe("June");
    await cancelImport(db, id);
    expect(await kept()).toEqual([]);
  });

  it("is gone when it is discarded, before and after it was unpacked", async () => {
    const db = await open();
    await cancelImport(db, await upload(db, await twoSheets()));
    await runImports(db);
    const second = await upload(db, await twoSheets());
    await runImports(db);
    await cancelImport(db, second);
    expect(await kept()).toEqual([]);
  });

  it("rejects a record with its line in the file and its text as it came", async () => {
    const db = await open();
    const lines = `${JSON.stringify(goodRecords[0])}\n\n{"Ticket ID":\n${JSON.stringify(goodRecords[1])}\n`;
    const id = await upload(db, lines, { name: "tickets.ndjson" });
    await runImports(db);
    await startImport(db, supportLead, id, (await getImport(db, id)).mapping);
    await runImports(db);
    const { rejections } = await listRejections(db, id, "rejected", 0);
    expect(rejections).toMatchObject([{ lineNumber: 3, cells: ['{"Ticket ID":'] }]);
    expect(rejections[0]?.reason).toContain("no proper JSON");
  });

  it("is unpacked anew when its worker is killed", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const startWorker = () =>
      spawn(process.execPath, ["--import", "tsx", script, url, String(leaseMs)], { stdio: "inherit" });
    const kill = async (worker: ChildProcess) => {
      worker.kill("SIGKILL");
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
    };
    try {
      const count = 60_000;
      const lines = Array.from({ length: count }, (_, at) =>
        JSON.stringify({ ...goodRecords[0], "Ticket ID": at }),
      );
      const id = await upload(db, lines.join("\n"), { name: "tickets.ndjson" });
      const first = startWorker();
      const state = async () => (await findLatestJob(db, `${unpackImport.name}:${id}`))?.state;
      await expect.poll(state, { timeout: 30_000, interval: 5 }).toBe("running");
      await kill(first);
      expect((await getImport(db, id)).status).toBe("unpacking");
      await wait(leaseMs);
      const second = startWorker();
      await expect
        .poll(async () => (await getImport(db, id)).status, { timeout: 60_000, interval: 50 })
        .toBe("mapping");
      await kill(second);
      const { detection } = await getImport(db, id);
      expect(detection).toMatchObject({ format: "ndjson", numbered: true });
      expect(detection.columns.map(({ name }) => name)).toEqual(Object.keys(goodRecords[0] ?? {}));
    } finally {
      await db.destroy();
    }
  }, 120_000);
});
