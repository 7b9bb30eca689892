import { setTimeout } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import { listDue } from "./jobs.repository.server.ts";
import type { Dispatcher, Work } from "./runner.server.ts";

// A look at an index by a reader connection: cheap, and a new job begins within this time.
const pollMs = 200;
const pauseAfterErrorMs = 1000;

/** Finds due jobs by looking at the table; used on SQLite. */
export function createPollingDispatcher(options: {
  db: Db;
  work: Work;
  names: readonly string[];
  concurrency: number;
  workerId: string;
  onError(error: unknown): void;
}): Dispatcher {
  const { db, work, names, concurrency, workerId, onError } = options;
  const active = new Set<Promise<void>>();
  let stopped = false;
  let wake = () => {};
  let looking = Promise.resolve();

  const begin = (jobId: string) => {
    const run: Promise<void> = work(jobId, workerId)
      .then(
        () => undefined,
        // A job that cannot even be claimed (a full disk) would otherwise be tried again at once, for ever.
        async (error) => {
          onError(error);
          await setTimeout(pauseAfterErrorMs, undefined, { ref: false });
        },
      )
      .finally(() => {
        active.delete(run);
        wake();
      });
    active.add(run);
  };
  // Begins what is due as far as there is room; true when it began anything.
  const look = async () => {
    const room = concurrency - active.size;
    if (room <= 0) return false;
    const due = await listDue(db, names, room);
    for (const jobId of due) begin(jobId);
    return due.length > 0;
  };
  const pause = async () => {
    const woken = new AbortController();
    wake = () => woken.abort();
    await setTimeout(pollMs, undefined, { signal: woken.signal }).catch(() => undefined);
  };
  const loop = async () => {
    while (!stopped) {
      const began = await look().catch(onError);
      if (!began && !stopped) await pause();
    }
  };
  return {
    async start() {
      looking = loop();
    },
    async stop() {
      stopped = true;
      wake();
      await looking;
      await Promise.all(active);
    },
    async drain() {
      while ((await look()) || active.size > 0) await Promise.all(active);
    },
  };
}
