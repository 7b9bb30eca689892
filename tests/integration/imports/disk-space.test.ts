import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readSpaces } from "#app/features/imports/files/disk-space.server.ts";
import type { DiskSpace } from "#app/features/imports/files/disk-space.ts";
import { getImport, readProgress, receiveImport } from "#app/features/imports/imports.service.server.ts";
import { ingest } from "#app/features/imports/storing/ingest-import.server.ts";
import { ingestImport } from "#app/jobs/contracts.ts";
import { jobEntry } from "#app/jobs/job-entry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { InsufficientStorageError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { supportLead, uploadAndStart, useDataFolder } from "#tests/support/imports.ts";
import { makeDue } from "#tests/support/test-runner.ts";

const GB = 1024 ** 3;
const roomy: DiskSpace = { freeBytes: 50 * GB, totalBytes: 100 * GB };
const full: DiskSpace = { freeBytes: 4 * GB, totalBytes: 100 * GB };

const rowCount = 6000;
const reviews = [
  "rating,text,email",
  ...Array.from(
    { length: rowCount },
    (_, row) => `${(row % 5) + 1},Said number ${row},p${row % 40}@example.org`,
  ),
].join("\n");

/** Runs what is due; each look at the disk finds the next of `looks`, the last one for ever. */
async function runWith(db: Db, looks: DiskSpace[]) {
  let look = 0;
  const spaces = async () => [looks[Math.min(look++, looks.length - 1)] ?? roomy];
  const registry = new Map([jobEntry(ingestImport, async () => (run) => ingest(run, spaces))]);
  const outcomes = await createRunner({ db, registry, concurrency: 1 }).runUntilIdle();
  return outcomes.map(({ end }) => end);
}

describeEachDatabase("an import on a disk that is nearly full", (open) => {
  const dataFolder = useDataFolder();
  afterEach(() => vi.restoreAllMocks());

  it("is not taken in, and says how much room there is", async () => {
    const db = await open();
    const form = new FormData();
    form.set("file", new File([reviews], "reviews.csv"));
    const request = new Request("http://localhost/imports/new", { method: "POST", body: form });
    const refused = receiveImport(db, supportLead, request, async () => [roomy, full]);
    await expect(refused).rejects.toThrow(InsufficientStorageError);
    await expect(refused).rejects.toThrow(/has 4,096 MB free.*Nothing was kept/);
    expect(await readdir(join(dataFolder(), "uploads")).catch(() => [])).toEqual([]);
  });

  it("pauses where it is, says why, and goes on by itself once there is room", async () => {
    const db = await open();
    const id = await uploadAndStart(db, reviews);
    // Each reading of the clock is two seconds later, so that the disk is looked at with each piece of the file.
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      clock += 2000;
      return clock;
    });
    expect(await runWith(db, [roomy, full])).toEqual(["done"]);
    const paused = await getImport(db, id);
    expect(paused.status).toBe("running");
    expect(paused.rowsRead).toBeGreaterThan(0);
    expect(paused.rowsRead).toBeLessThan(rowCount);
    const { progress, stalled } = await readProgress(db, id);
    expect(progress.note).toMatch(/^Paused. The disk .* has 4,096 MB free.* goes on by itself/);
    expect([progress.finished, stalled]).toEqual([false, null]);
    // It comes back after a minute, and still finds too little room.
    expect(await runWith(db, [full])).toEqual([]);
    await makeDue(db);
    expect(await runWith(db, [full])).toEqual(["done"]);
    expect((await getImport(db, id)).rowsRead).toBe(paused.rowsRead);

    await makeDue(db);
    expect(await runWith(db, [roomy])).toEqual(["done"]);
    expect(await getImport(db, id)).toMatchObject({
      status: "done",
      error: null,
      rowsRead: rowCount,
      createdRows: rowCount,
      rejectedRows: 0,
    });
  });

  it("looks at the real disks", async () => {
    for (const { freeBytes, totalBytes } of await readSpaces()) {
      expect(freeBytes).toBeGreaterThan(0);
      expect(totalBytes).toBeGreaterThan(freeBytes);
    }
  });
});
