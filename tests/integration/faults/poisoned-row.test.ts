import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { getImport } from "#app/features/imports/imports.service.server.ts";
import { childEnvironment } from "#app/lib/env.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { uploadAndStart, useDataFolder } from "#tests/support/imports.ts";

const script = fileURLToPath(new URL("../../fixtures/threads/poisoned-worker.ts", import.meta.url));
/** In the place of 30 seconds, and long for forty texts on any machine. */
const LIMIT_MS = 3000;

/** Tickets of which one, somewhere in the middle, is the engine's poison. */
function tickets(rows: number): string {
  const poison = Math.floor(rows * 0.63);
  const texts = Array.from({ length: rows }, (_, at) =>
    at === poison ? `${at},POISON in this one` : `${at},The export crashes on page ${at}.`,
  );
  return ["Ticket ID,Description", ...texts].join("\n");
}

function startWorker(url: string, folder: string, args: readonly string[]): ChildProcess {
  const env = childEnvironment({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: "fatal" });
  return spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit", env });
}

async function countItems(db: Db, read: boolean): Promise<number> {
  const { count } = await db
    .selectFrom("feedback_items")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("analysed_at", read ? "is not" : "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Runs of the engine over a text that had been given to it before. */
async function countExtraRuns(file: string, rows: number): Promise<number> {
  const seen = new Set<string>();
  let extra = 0;
  for (const line of (await readFile(file, "utf8")).trim().split("\n")) {
    const ids = z.array(z.string()).parse(JSON.parse(line));
    if (ids.some((id) => seen.has(id))) extra += 1;
    for (const id of ids) seen.add(id);
  }
  expect(seen.size).toBe(rows);
  return extra;
}

describeEachDatabase("of many tickets one that the engine cannot read", (_open, dialect) => {
  const dataFolder = useDataFolder();

  it.each([
    ["throw", 1000, "the engine cannot read this", 0],
    ["hang", 10_000, "took longer than 3 seconds", 14],
    ["die", 1000, "its thread ended", 14],
  ])(
    "is put aside with the reason, and all others are read: %s, %i rows",
    async (harm, rows, reason, mostExtraRuns) => {
      const url = await dialect.createUrl();
      const db = openDatabase(url);
      const runs = join(dataFolder(), `runs-${harm}-${Math.random()}.txt`);
      const id = await uploadAndStart(db, tickets(rows), { kind: "tickets" });
      const worker = startWorker(url, dataFolder(), [harm, runs, String(LIMIT_MS)]);
      try {
        await expect
          .poll(async () => (await getImport(db, id)).status, { timeout: 90_000, interval: 200 })
          .toBe("done");
        await expect.poll(() => countItems(db, true), { timeout: 90_000, interval: 300 }).toBe(rows);
        expect(await countItems(db, false)).toBe(0);
        const failed = await db
          .selectFrom("feedback_items")
          .select(["body", "analysis_error as error"])
          .where("analysis_error", "is not", null)
          .execute();
        expect(failed).toEqual([{ body: "POISON in this one", error: expect.stringContaining(reason) }]);
        const { read } = await db
          .selectFrom("statements")
          .select(({ fn }) => fn.count("item_id").distinct().as("read"))
          .executeTakeFirstOrThrow();
        expect(Number(read)).toBe(rows - 1);
        expect(await countExtraRuns(runs, rows)).toBeLessThanOrEqual(mostExtraRuns);
      } finally {
        worker.kill("SIGTERM");
        if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
        await db.destroy();
      }
    },
    180_000,
  );
});
