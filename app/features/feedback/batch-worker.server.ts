import { Worker } from "node:worker_threads";
import type { ExtractOptions } from "#app/engines/statements/extract-statements.ts";
import type { ItemText } from "#app/engines/statements/statement.ts";
import type { ItemResult } from "./analysis-threads.server.ts";

/** Texts handed to a thread together. */
export type TextBatch = { items: readonly ItemText[]; options: ExtractOptions };

/** What a batch came to; `never started` means that no text is to blame. */
export type BatchOutcome = { results: ItemResult[] } | { failure: string; neverStarted: boolean };

/** One thread that answers one batch at a time; after a failure it must be ended. */
export type BatchWorker = {
  run(batch: TextBatch, timeoutMs: number): Promise<BatchOutcome>;
  end(): Promise<void>;
};

// Loading the language model takes a fraction of a second; a machine under load may take many.
const startTimeoutMs = 60_000;
const startModule = new URL("./thread-start.mjs", import.meta.url);

/** Starts a thread that runs the given module. */
export function startBatchWorker(module: URL): BatchWorker {
  const worker = new Worker(startModule, { workerData: { module: module.href } });
  // A process that has nothing else to do may end; a running batch keeps it alive.
  worker.unref();
  let gone: string | undefined;
  worker.on("error", (error) => {
    gone = `The text could not be analysed: ${error.message}`;
  });
  // The thread's module says "ready" once it is loaded; only then does a batch's time begin.
  const started = new Promise<boolean>((resolve) => {
    worker.once("message", () => resolve(true));
    worker.once("exit", () => resolve(false));
    setTimeout(() => resolve(false), startTimeoutMs).unref();
  });
  const answer = (batch: TextBatch, timeoutMs: number) =>
    new Promise<BatchOutcome>((resolve) => {
      const settle = (outcome: BatchOutcome) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("exit", onExit);
        resolve(outcome);
      };
      const fail = (failure: string) => settle({ failure, neverStarted: false });
      const onMessage = (results: ItemResult[]) => settle({ results });
      const onExit = () => fail(gone ?? "The text could not be analysed: its thread ended.");
      const timer = setTimeout(
        () => fail(`The text took longer than ${timeoutMs / 1000} seconds to analyse.`),
        timeoutMs,
      );
      worker.on("message", onMessage).on("exit", onExit);
      worker.postMessage(batch);
    });
  return {
    run: async (batch, timeoutMs) => {
      worker.ref();
      const outcome = (await started)
        ? await answer(batch, timeoutMs)
        : { failure: gone ?? "The thread did not load.", neverStarted: true };
      worker.unref();
      return outcome;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
