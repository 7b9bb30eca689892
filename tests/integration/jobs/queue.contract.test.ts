import { expect, test, vi } from "vitest";
import { jobEntry } from "#app/jobs/job-entry.server.ts";
import { findJob, findLatestJob, type JobStatus, listJobs } from "#app/jobs/job-status.server.ts";
import { claim, extendLease, finish, writeProgress } from "#app/jobs/jobs.repository.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { JobLostError, type JobOutcome } from "#app/jobs/run-job.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { takeOverExpired } from "#app/jobs/take-over.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { killHard, startDoomedWorker, untilGone, untilRunning } from "#tests/support/doomed-worker.ts";
import { bringing, long, numbered, single, testRegistry } from "#tests/support/test-jobs.ts";
import { makeDue, pause, run, runAll, secondsToWait, start } from "#tests/support/test-runner.ts";

describeEachDatabase("job queue", (open, dialect) => {
  test("a job exists exactly when the caller's transaction is committed", async () => {
    const db = await open();
    const rolledBack = db.transaction().execute(async (trx) => {
      await enqueue(trx, numbered, { number: 1 });
      throw new Error("changed my mind");
    });
    await expect(rolledBack).rejects.toThrow("changed my mind");
    await db.transaction().execute((trx) => enqueue(trx, numbered, { number: 2 }));
    expect(await runAll(db)).toEqual([2]);
    expect(await listJobs(db)).toHaveLength(1);
  });

  test("a payload of the wrong shape is refused when it is enqueued", async () => {
    const db = await open();
    const wrong = JSON.parse('{"number":"1"}');
    await expect(enqueue(db, numbered, wrong)).rejects.toThrow(/expected number/);
    expect(await listJobs(db)).toEqual([]);
  });

  test("many workers share the jobs, and each job runs once", async () => {
    const url = await dialect.createUrl();
    const handles = Array.from({ length: 4 }, () => openDatabase(url));
    const [first] = handles;
    if (first === undefined) throw new Error("no handle");
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    for (const number of numbers) await enqueue(first, numbered, { number });
    const ran: number[] = [];
    const runners = handles.map((db) =>
      start(db, async ({ payload }) => {
        await pause(2);
        ran.push(payload.number);
      }),
    );
    await vi.waitFor(() => expect(ran.length).toBeGreaterThanOrEqual(60), 20_000);
    for (const runner of runners) await (await runner).stop();
    expect(ran.sort((a, b) => a - b)).toEqual(numbers);
    expect((await listJobs(first, { states: ["done"], limit: 100 })).length).toBe(60);
    for (const db of handles) await db.destroy();
  });

  test("a worker runs one job of a lane at a time, and others beside it", async () => {
    const db = await open();
    const ends: Array<() => void> = [];
    const hold = () => new Promise<void>((resolve) => ends.push(resolve));
    const registry = new Map([
      jobEntry(long, async () => hold),
      jobEntry(numbered, async () => async () => undefined),
    ]);
    for (const number of [1, 2]) await enqueue(db, long, { number });
    const light = await enqueue(db, numbered, { number: 3 });
    const runner = createRunner({ db, registry, concurrency: 3 });
    await runner.start();
    await vi.waitFor(async () => expect((await findJob(db, light))?.state).toBe("done"), 10_000);
    await vi.waitFor(() => expect(ends).toHaveLength(1), 10_000);
    await pause(600);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await vi.waitFor(() => expect(ends).toHaveLength(2), 10_000);
    ends[1]?.();
    await runner.stop();
  });

  test("an analysis begins once no import is running", async () => {
    const db = await open();
    let end = () => {};
    const begun: string[] = [];
    const registry = new Map([
      jobEntry(bringing, async () => () => {
        begun.push("import");
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      }),
      jobEntry(long, async () => async () => void begun.push("analysis")),
    ]);
    const runner = createRunner({ db, registry });
    await enqueue(db, bringing, {});
    await runner.start();
    await vi.waitFor(() => expect(begun).toEqual(["import"]), 10_000);
    await enqueue(db, long, { number: 1 });
    await pause(1500);
    expect(begun).toEqual(["import"]);
    end();
    await vi.waitFor(() => expect(begun).toEqual(["import", "analysis"]), 10_000);
    await runner.stop();
  });

  test("the jobs of a worker that was killed are taken over when their lease has run out", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const ids = [await enqueue(db, numbered, { number: 2 }), await enqueue(db, single, {})];
    const worker = startDoomedWorker(url, 1000);
    await untilRunning(worker, 2);
    await killHard(worker);
    const runner = await start(db, async () => undefined, { leaseMs: 1000 });
    for (const id of ids) {
      await vi.waitFor(async () => expect((await findJob(db, id))?.state).toBe("done"), 10_000);
      expect(await findJob(db, id)).toMatchObject({ deaths: 1, attempts: 2 });
    }
    await runner.stop();
    await db.destroy();
  });

  test("a job that kills its process three times is quarantined, and others go on", async () => {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const poison = await enqueue(db, numbered, { number: 1 });
    for (let death = 1; death <= 3; death++) {
      await untilGone(startDoomedWorker(url, 300));
      await pause(320);
      await takeOverExpired(db, 300);
      expect(await findJob(db, poison)).toMatchObject({ deaths: death });
    }
    expect(await findJob(db, poison)).toMatchObject({ state: "quarantined" });
    await enqueue(db, numbered, { number: 2 });
    expect(await runAll(db)).toEqual([2]);
    await db.destroy();
  }, 60_000);

  test("writes of an older claim are refused", async () => {
    const db = await open();
    const id = await enqueue(db, numbered, { number: 1 });
    const older = await claim(db, id, "first", 1);
    await pause(10);
    await takeOverExpired(db, 1);
    const newer = await claim(db, id, "second", 60_000);
    if (older === undefined || newer === undefined) throw new Error("not claimed");
    expect(newer.fence).toBe(older.fence + 1);
    const shown = { done: 1, total: 2, note: "old" };
    expect(await writeProgress(db, older, shown, 1000)).toBeUndefined();
    expect(await extendLease(db, older, 1000)).toBe(false);
    expect(await finish(db, older, { state: "done", error: null })).toBe(false);
    expect(await findJob(db, id)).toMatchObject({ state: "running", progressDone: 0 });
    expect(await finish(db, newer, { state: "done", error: null })).toBe(true);
  });

  test("a run that was taken over is told so, and its end is not written", async () => {
    const db = await open();
    const id = await enqueue(db, numbered, { number: 1 });
    const seen: unknown[] = [];
    await createRunner({
      db,
      registry: testRegistry(async ({ progress, assertHeld, signal }) => {
        await db.updateTable("jobs").set({ lease_until: "2000-01-01T00:00:00.000Z" }).execute();
        await takeOverExpired(db, 60_000);
        seen.push(await progress(1, 2).catch((error) => error));
        seen.push(signal.reason);
        const transaction = db.transaction().execute((trx) => assertHeld(trx));
        seen.push(await transaction.catch((error) => error));
      }),
      concurrency: 1,
      onOutcome: (outcome) => void seen.push(outcome.end),
    }).runUntilIdle();
    const lost = expect.any(JobLostError);
    expect(seen.slice(0, 4)).toEqual([lost, lost, lost, "lost"]);
    expect(await findJob(db, id)).toMatchObject({ progressDone: 0 });
  });

  test("a failed job is tried again after 2 s, then 4 s, and given up after its last try", async () => {
    const db = await open();
    const id = await enqueue(db, numbered, { number: 1 });
    const waits: number[] = [];
    for (const state of ["waiting", "waiting", "failed"]) {
      await makeDue(db);
      const [outcome] = await run(db, async () => Promise.reject(new Error("no luck")));
      expect(outcome).toMatchObject({ end: state === "failed" ? "failed" : "retry" });
      const job = await findJob(db, id);
      expect(job).toMatchObject({ state, lastError: "Error: no luck" });
      if (state === "waiting") waits.push(secondsToWait(job));
    }
    expect(waits).toEqual([2, 4]);
    expect(await run(db, async () => undefined)).toEqual([]);
  });

  test("a delayed job does not begin before its time", async () => {
    const db = await open();
    await enqueue(db, numbered, { number: 1 }, { delayMs: 700 });
    expect(await runAll(db)).toEqual([]);
    const began = Date.now();
    const ran: number[] = [];
    const runner = await start(db, async () => void ran.push(Date.now() - began));
    await vi.waitFor(() => expect(ran).toHaveLength(1), 5000);
    await runner.stop();
  });

  test("a new job begins promptly", async () => {
    const db = await open();
    const ran: number[] = [];
    const runner = await start(db, async () => void ran.push(Date.now()));
    const added = Date.now();
    await enqueue(db, numbered, { number: 1 });
    await vi.waitFor(() => expect(ran).toHaveLength(1), { timeout: 5000, interval: 5 });
    await runner.stop();
    expect((ran[0] ?? 0) - added).toBeLessThan(2000);
  });

  test("one job waits for each dedupe key; one enqueued during a run follows it, never beside it", async () => {
    const db = await open();
    const first = await enqueue(db, single, {}, { delayMs: 60_000 });
    expect(await enqueue(db, single, {})).toBe(first);
    let running = 0;
    const followers: string[] = [];
    const onSingle = async () => {
      running += 1;
      expect(running).toBe(1);
      if (followers.length === 0)
        followers.push(await enqueue(db, single, {}), await enqueue(db, single, {}));
      await pause(50);
      running -= 1;
    };
    const registry = testRegistry(async () => undefined, onSingle);
    const ends: JobOutcome[] = [];
    const runner = createRunner({
      db,
      registry,
      concurrency: 3,
      onOutcome: (outcome) => void ends.push(outcome),
    });
    await runner.start();
    await vi.waitFor(() => expect(ends).toHaveLength(2), 10_000);
    await runner.stop();
    expect(ends.map(({ end }) => end)).toEqual(["done", "done"]);
    expect(followers[0]).not.toBe(first);
    expect(followers[1]).toBe(followers[0]);
    expect((await findLatestJob(db, "test.single"))?.id).toBe(followers[0]);
  });

  test("a failed job leaves its work to a later one with its key", async () => {
    const db = await open();
    const first = await enqueue(db, single, {});
    const followers: string[] = [];
    const onSingle = async () => {
      if (followers.length > 0) return;
      followers.push(await enqueue(db, single, {}));
      throw new Error("no luck");
    };
    const outcomes = await createRunner({
      db,
      registry: testRegistry(async () => undefined, onSingle),
    }).runUntilIdle();
    expect(outcomes.map(({ end }) => end)).toEqual(["retry", "done"]);
    expect(await findJob(db, first)).toMatchObject({
      state: "done",
      lastError: expect.stringMatching(/later job/),
    });
    expect(await findJob(db, followers[0] ?? "")).toMatchObject({ state: "done", lastError: null });
  });

  test("progress can be read by others, and a job that gets further is not poison", async () => {
    const url = await dialect.createUrl();
    const [db, other] = [openDatabase(url), openDatabase(url)];
    const id = await enqueue(db, numbered, { number: 1 });
    await db.updateTable("jobs").set({ deaths: 2 }).execute();
    const seen: Array<JobStatus | undefined> = [];
    await run(db, async ({ progress }) => {
      await progress(0, null, "reading");
      seen.push(await findJob(other, id));
      await progress(500, 2000);
      seen.push(await findJob(other, id));
    });
    expect(seen).toMatchObject([
      { progressDone: 0, progressTotal: null, progressNote: "reading", deaths: 2 },
      { progressDone: 500, progressTotal: 2000, progressNote: null, deaths: 0 },
    ]);
    await db.destroy();
    await other.destroy();
  });

  test("a worker that stops gives its job back without counting the try", async () => {
    const db = await open();
    const id = await enqueue(db, numbered, { number: 1 });
    const begun = vi.fn();
    const runner = await start(db, async ({ signal }) => {
      begun();
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    });
    await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 5000);
    await runner.stop();
    expect(await findJob(db, id)).toMatchObject({ state: "waiting", attempts: 0, deaths: 0 });
    // graphile-worker may still be putting the old ticket away.
    await vi.waitFor(async () => expect(await runAll(db)).toEqual([1]), 5000);
  });
});
