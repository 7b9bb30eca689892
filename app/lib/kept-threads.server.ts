import { Worker } from "node:worker_threads";
import { moduleBeside } from "./module-beside.server.ts";

/** What a thread answered; or why it did not, and whether that was so before it even saw the question. */
export type ThreadOutcome =
  | { answer: unknown }
  | { failure: Error | "late" | "ended"; neverStarted: boolean };

/** A thread that answers one question at a time; after a failure it must be ended. */
export interface Thread {
  /**
   * The value that the function `answer` of a module gives, or promises, for a question; both are copied between the threads. The
   * time allowed begins when the module is loaded; without one it may take as long as it does.
   */
  ask(module: URL, question: unknown, timeoutMs?: number): Promise<ThreadOutcome>;
  end(): Promise<void>;
  /** In megabytes; undefined without one. */
  readonly memoryLimit: number | undefined;
}

// Loading the language model takes a fraction of a second; a machine under load may take many.
const startTimeoutMs = 60_000;
// Starting a thread costs more than most of what it is asked, and the next job often comes at once. Longer, and a
// process at rest would hold the memory of a language model for each core.
const keptMs = 10_000;
const startModule = moduleBeside("./thread-start.mjs", import.meta.url);

type Idle = { thread: Thread; timer: NodeJS.Timeout };
const idle: Idle[] = [];

/**
 * A thread that somebody gave back, else a new one. One that may take only so much memory, in megabytes of what
 * JavaScript keeps, fails when it needs more; it is kept apart from the others.
 */
export function takeThread(memoryLimit?: number): Thread {
  const at = idle.findLastIndex((kept) => kept.thread.memoryLimit === memoryLimit);
  const [kept] = at < 0 ? [] : idle.splice(at, 1);
  if (kept === undefined) return startThread(memoryLimit);
  clearTimeout(kept.timer);
  return kept.thread;
}

/** Gives back a thread that has answered, for whoever takes one next; it ends when nobody does for a while. */
export function keepThread(thread: Thread): void {
  const timer = setTimeout(() => {
    forget(thread);
    void thread.end();
  }, keptMs);
  idle.push({ thread, timer: timer.unref() });
}

function forget(thread: Thread): void {
  const at = idle.findIndex((kept) => kept.thread === thread);
  if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.timer);
}

function startThread(memoryLimit: number | undefined): Thread {
  const worker = new Worker(startModule, {
    ...(memoryLimit === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } }),
  });
  // A process that has nothing else to do may end; a question keeps it alive.
  worker.unref();
  let failure: Error | undefined;
  let isGone = false;
  worker.on("error", (error) => {
    failure = error;
  });
  const thread: Thread = {
    memoryLimit,
    ask: (module, question, timeoutMs) =>
      new Promise((resolve) => {
        let isLoaded = false;
        const settle = (outcome: ThreadOutcome) => {
          clearTimeout(timer);
          worker.off("message", onMessage).off("exit", onExit).unref();
          resolve(outcome);
        };
        const fail = (reason: Error | "late" | "ended") =>
          settle({ failure: reason, neverStarted: !isLoaded });
        const onExit = () => fail(failure ?? "ended");
        const onMessage = (message: { loaded: true } | { answer: unknown }) => {
          if ("answer" in message) return settle(message);
          isLoaded = true;
          clearTimeout(timer);
          if (timeoutMs !== undefined) timer = setTimeout(() => fail("late"), timeoutMs);
        };
        let timer = setTimeout(() => fail("late"), startTimeoutMs);
        if (isGone) return onExit();
        worker.on("message", onMessage).on("exit", onExit).ref();
        worker.postMessage({ module: module.href, question });
      }),
    end: async () => {
      await worker.terminate();
    },
  };
  worker.once("exit", () => {
    isGone = true;
    forget(thread);
  });
  return thread;
}
