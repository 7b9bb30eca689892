import { type Runner, run, runOnce, type Task } from "graphile-worker";
import type pg from "pg";
import { z } from "zod";
import { quietLogger } from "#db/sql/quiet-logger.ts";
import type { Dispatcher, Work } from "./runner.server.ts";

const ticketSchema = z.object({ jobId: z.string() });

// New jobs are announced at once; this is for those that were put off, such as tries after a failure.
const pollMs = 500;

/** Gets jobs from graphile-worker by their tickets; used on PostgreSQL. */
export function createTicketDispatcher(options: {
  pool: pg.Pool;
  work: Work;
  names: readonly string[];
  concurrency: number;
  stopping: AbortSignal;
}): Dispatcher {
  const { pool, work, names, concurrency, stopping } = options;
  const task: Task = async (payload, { job }) => {
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
      await runOnce(common);
    },
  };
}
