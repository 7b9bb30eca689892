import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findJob } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { takeOverExpired } from "#app/jobs/take-over.server.ts";
import { childEnvironment } from "#app/lib/env.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { numbered, single } from "#tests/support/test-jobs.ts";

const script = fileURLToPath(new URL("../../fixtures/jobs/stubborn-worker.ts", import.meta.url));

describeEachDatabase("a worker whose job does not listen", (_open, dialect) => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "earshot-stubborn-"));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  function startWorker(databaseUrl: string): ChildProcess {
    const env = childEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: "fatal" });
    const stdio = ["ignore", "pipe", "inherit"] as const;
    return spawn(process.execPath, ["--import", "tsx", script], { stdio: [...stdio], env });
  }

  async function stopOnceRunning(worker: ChildProcess) {
    if (worker.stdout) await once(worker.stdout, "data");
    const begun = performance.now();
    worker.kill("SIGTERM");
    const [code] = await once(worker, "exit");
    return { code, milliseconds: performance.now() - begun };
  }

  test("ends within ten seconds and gives the job back without counting the try", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const id = await enqueue(db, numbered, { number: 2 });
    const { code, milliseconds } = await stopOnceRunning(startWorker(url));
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(await findJob(db, id)).toMatchObject({ state: "waiting", attempts: 0, deaths: 0 });
    await db.destroy();
  }, 30_000);

  test("ends within ten seconds also when the job holds a transaction, of which nothing stays", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const id = await enqueue(db, single, {});
    const { code, milliseconds } = await stopOnceRunning(startWorker(url));
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(
      await db.selectFrom("instance_settings").select("name").where("name", "=", "half").execute(),
    ).toEqual([]);
    // Where the job's own transaction was in the way, the end of the lease gives it back.
    await db.updateTable("jobs").set({ lease_until: "2000-01-01T00:00:00.000Z" }).execute();
    await takeOverExpired(db, 1);
    expect((await findJob(db, id))?.state).toBe("waiting");
    await db.destroy();
  }, 30_000);
});
