import { setTimeout as after } from "node:timers/promises";
import { type Runner, run, runOnce, type Task } from "graphile-worker";
import type pg from "pg";
import { z } from "zod";
import { quietLogger } from "#db/sql/quiet-logger.ts";
import type { Dispatcher, Work } from "./runner.server.ts";

const ticketSchema = z.object({ jobId: z.string() });

// New jobs are announced at once; this is for those that were put off, such as tries after a failure.
const pollMs = 500;

// graphile-worker ends tickets behind the back of whoever asked for the work: until then their queue hands out nothing,
// and a run that finds nothing takes itself for finished. So a drain waits for the ends, and looks again.
const FLUSHED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
/** What is due and is not handed out for so long waits for a worker that is gone. */
const MOST_IDLE_ROUNDS = 50;
const IDLE_MS = 20;

/** Gets jobs from graphile-worker by their tickets; used on PostgreSQL. */
export function createTicketDispatcher(options: {
  pool: pg.Pool;
  work: Work;
  names: readonly string[];
  concurrency: number;
  stopping: AbortSignal;
}): Dispatcher {
  const { pool, work, names, concurrency, stopping } = options;
  let handedOut = 0;
  const task: Task = async (payload, { job }) => {
    handedOut += 1;
    // Thrown errors leave a ticket where it is, to be handed out again.
    if (stopping.aborted) throw new Error("The worker is stopping.");
    const outcome = await work(ticketSchema.parse(payload).jobId, job.locked_by ?? "");
    if (outcome?.end === "lost")
      throw new Error("The job belongs to another worker now, and so does the ticket.");
  };
  const taskList = Object.fromEntries(names.map((name) => [name, task]));
  const common = { pgPool: pool, taskList, noHandleSignals: true, logger: quietLogger };
  let runner: Runner | undefined;
  return {
    async start() {
      runner = await run({ ...common, concurrency, pollInterval: pollMs });
    },
    async stop() {
      await runner?.stop();
    },
    async drain() {
      let idleRounds = 0;
      while (idleRounds < MOST_IDLE_ROUNDS) {
        const before = handedOut;
        await runOnce({ ...common, preset: FLUSHED });
        if (!(await isAnyDue(pool, names))) return;
        idleRounds = handedOut > before ? 0 : idleRounds + 1;
        if (idleRounds > 0) await after(IDLE_MS);
      }
    },
  };
}

/** Whether a ticket of these names could be handed out, but for its queue. */
async function isAnyDue(pool: pg.Pool, names: readonly string[]): Promise<boolean> {
  const due = await pool.query(
    `select 1 from graphile_worker.jobs where task_identifier = any($1) and run_at <= now()
      and locked_at is null and attempts < max_attempts limit 1`,
    [names],
  );
  return due.rows.length > 0;
}
