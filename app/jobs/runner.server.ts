import { randomUUID } from "node:crypto";
import { type Db, poolOf } from "#db/client.server.ts";
import { lanes as allLanes, type Lane } from "./contract.ts";
import { createPollingDispatcher } from "./dispatch-by-polling.server.ts";
import { createTicketDispatcher } from "./dispatch-by-ticket.server.ts";
import type { JobRegistry } from "./job-entry.server.ts";
import { type ClaimedJob, claim, removeOld } from "./jobs.repository.server.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { type JobOutcome, type RunContext, release, runJob } from "./run-job.server.ts";
import { takeOverExpired } from "./take-over.server.ts";

export interface RunnerOptions {
  db: Db;
  registry: JobRegistry;
  /** How many short jobs this process runs at once, beside one of each lane. */
  concurrency?: number;
  /** A worker not heard of for this long is taken for dead. */
  leaseMs?: number;
  retryDelayMs?(attempt: number): number;
  /** Told about every ended run. */
  onOutcome?(outcome: JobOutcome): void;
  /** Told about failures between jobs, such as a database that is away; the runner goes on. */
  onError?(error: unknown): void;
}

export interface Runner {
  /** Begins to look for jobs; they run until stop(). */
  start(): Promise<void>;
  /** Takes no further job, aborts the signal of those that run, and gives back what does not end in time. */
  stop(): Promise<void>;
  /** Runs what is due until nothing is, then returns how each run ended. Not together with start(). */
  runUntilIdle(): Promise<JobOutcome[]>;
}

/** What hands the runner jobs: on SQLite the table itself, on PostgreSQL graphile-worker. */
export interface Dispatcher {
  start(): Promise<void>;
  /** Hands out nothing more; resolves when all work that it handed out has returned. */
  stop(): Promise<void>;
  drain(): Promise<void>;
}

/** Claims and runs one job; resolves to its outcome, undefined when it could not be claimed. */
export type Work = (jobId: string, workerId: string) => Promise<JobOutcome | undefined>;

// Long enough for a batch of rows to be written; short enough for a service manager that kills after ten seconds.
const graceMs = 8000;
// An analysis waits for an import to end, but not for ever.
const longestHoldMs = 60_000;
const holdMs = 200;
// A handler that holds the one writer cannot be waited for: its job is given back once the lease has run out.
const releaseMs = 1000;

/** A worker in this process. Any number of them, on any number of machines, share the jobs of one database. */
export function createRunner(options: RunnerOptions): Runner {
  const { db, registry, leaseMs = 20_000, concurrency = 1, onError = () => undefined } = options;
  const stopping = new AbortController();
  const outcomes: JobOutcome[] = [];
  const running = new Set<ClaimedJob>();
  const context: RunContext = {
    db,
    registry,
    leaseMs,
    stopping: stopping.signal,
    retryDelayMs: options.retryDelayMs ?? retryDelayMs,
  };
  const record = options.onOutcome ?? ((outcome: JobOutcome) => void outcomes.push(outcome));
  const work: Work = async (jobId, workerId) => {
    const job = stopping.signal.aborted ? undefined : await claim(db, jobId, workerId, leaseMs);
    if (job === undefined) return undefined;
    running.add(job);
    const outcome = await runJob(context, job);
    running.delete(job);
    record(outcome);
    return outcome;
  };
  const pool = poolOf(db);
  const createDispatcher = (names: readonly string[], atOnce: number, does = work): Dispatcher =>
    pool === undefined
      ? createPollingDispatcher({
          db,
          work: does,
          names,
          concurrency: atOnce,
          onError,
          workerId: randomUUID(),
        })
      : createTicketDispatcher({ pool, work: does, names, concurrency: atOnce, stopping: stopping.signal });
  const namesIn = (lane: Lane | undefined) =>
    [...registry].flatMap(([name, entry]) => (entry.lane === lane ? [name] : []));
  const isImporting = () => [...running].some(({ name }) => registry.get(name)?.lane === "import");
  // Reading beside an import would slow both down, and the answers of customers with them.
  const workAfterImports: Work = async (jobId, workerId) => {
    const end = performance.now() + longestHoldMs;
    while (isImporting() && performance.now() < end && !stopping.signal.aborted) await after(holdMs);
    return work(jobId, workerId);
  };
  const lanes = [undefined, ...allLanes].flatMap((lane) => {
    const names = namesIn(lane);
    if (names.length === 0) return [];
    if (lane === "analysis") return [createDispatcher(names, 1, workAfterImports)];
    return [createDispatcher(names, lane === undefined ? concurrency : 1)];
  });
  let sweeping: NodeJS.Timeout | undefined;

  const sweep = () => takeOverExpired(db, leaseMs).catch(onError);
  return {
    async start() {
      await takeOverExpired(db, leaseMs);
      await removeOld(db);
      sweeping = setInterval(sweep, leaseMs / 4);
      for (const lane of lanes) await lane.start();
    },
    async stop() {
      clearInterval(sweeping);
      stopping.abort(new Error("The worker is stopping."));
      await Promise.race([Promise.all(lanes.map((lane) => lane.stop())), after(graceMs)]);
      const released = [...running].map((job) => release(db, job).catch(onError));
      await Promise.race([Promise.all(released), after(releaseMs)]);
    },
    async runUntilIdle() {
      await createDispatcher([...registry.keys()], concurrency).drain();
      return outcomes.splice(0);
    },
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
