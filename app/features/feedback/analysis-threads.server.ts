import { availableParallelism } from "node:os";
import type { ExtractOptions } from "#app/engines/statements/extract-statements.ts";
import type { ItemStatements, ItemText } from "#app/engines/statements/statement.ts";
import { type BatchWorker, startBatchWorker, type TextBatch } from "./batch-worker.server.ts";

/** What became of one text: its statements, or why it could not be read. */
export type ItemResult = ItemStatements | { itemId: string; error: string };

export type AnalysisThreads = {
  /** Statements of each text, in the order given; a text that cannot be read never fails the others. */
  extract(items: readonly ItemText[], options?: ExtractOptions): Promise<ItemResult[]>;
  /** Ends all threads; what is still waiting is rejected. */
  close(): Promise<void>;
};

export type AnalysisThreadOptions = {
  /** Default: one a core. */
  threads?: number;
  /** How long one batch may take before its thread is ended and the batch halved. */
  batchTimeoutMs?: number;
  /** The module a thread runs; only tests give another. */
  threadModule?: URL;
};

type Batch = TextBatch & { done: (results: ItemResult[]) => void; fail: (error: Error) => void };

// Large enough that handing over costs nothing, small enough that four threads share a thousand texts evenly.
const itemsPerBatch = 40;
const charactersPerBatch = 200_000;
// Batches waiting for a thread; who wants to add more waits, so that a large import does not pile up in memory.
const waitingBatches = 64;

/** Starts a pool of worker threads that extract statements; threads start at the first use. */
export function createAnalysisThreads(options: AnalysisThreadOptions = {}): AnalysisThreads {
  const size = Math.max(1, options.threads ?? availableParallelism());
  const timeoutMs = options.batchTimeoutMs ?? 30_000;
  const module = options.threadModule ?? new URL("./analysis-thread.server.ts", import.meta.url);
  const waiting: Batch[] = [];
  const roomSeekers: (() => void)[] = [];
  const idle: BatchWorker[] = [];
  const alive = new Set<BatchWorker>();
  let closed = false;

  function takeWorker(): BatchWorker | undefined {
    const worker = idle.pop();
    if (worker !== undefined || alive.size >= size) return worker;
    const started = startBatchWorker(module);
    alive.add(started);
    return started;
  }

  function pump(): void {
    while (waiting.length > 0 && !closed) {
      const worker = takeWorker();
      const batch = worker === undefined ? undefined : waiting.shift();
      if (worker === undefined || batch === undefined) return;
      roomSeekers.shift()?.();
      void runBatch(worker, batch);
    }
  }

  async function runBatch(worker: BatchWorker, batch: Batch): Promise<void> {
    const outcome = await worker.run({ items: batch.items, options: batch.options }, timeoutMs);
    if ("results" in outcome) {
      idle.push(worker);
      batch.done(outcome.results);
    } else {
      alive.delete(worker);
      await worker.end();
      if (closed) batch.fail(new Error("The analysis threads were closed."));
      else if (outcome.neverStarted)
        batch.fail(new Error(`The analysis threads do not start. ${outcome.failure}`));
      else if (batch.items.length === 1) batch.done(failedItems(batch.items, outcome.failure));
      else bisect(batch);
    }
    pump();
  }

  // Halves go to the front of the queue: one poison text costs a few retries, then fails alone.
  function bisect(batch: Batch): void {
    const middle = batch.items.length >> 1;
    const halves = [batch.items.slice(0, middle), batch.items.slice(middle)];
    const parts = halves.map(
      (items) =>
        new Promise<ItemResult[]>((done, fail) =>
          waiting.unshift({ items, options: batch.options, done, fail }),
        ),
    );
    Promise.all(parts).then((results) => batch.done(results.flat()), batch.fail);
  }

  async function add(items: readonly ItemText[], options: ExtractOptions): Promise<Promise<ItemResult[]>[]> {
    const results: Promise<ItemResult[]>[] = [];
    for (const batchItems of cutIntoBatches(items)) {
      while (waiting.length >= waitingBatches && !closed)
        await new Promise<void>((go) => roomSeekers.push(go));
      if (closed) throw new Error("The analysis threads were closed.");
      const result = new Promise<ItemResult[]>((done, fail) =>
        waiting.push({ items: batchItems, options, done, fail }),
      );
      // Looked at by Promise.all later; until then a rejection must not count as unhandled.
      result.catch(() => undefined);
      results.push(result);
      pump();
    }
    return results;
  }

  return {
    extract: async (items, options = {}) => (await Promise.all(await add(items, options))).flat(),
    close: async () => {
      closed = true;
      for (const batch of waiting.splice(0)) batch.fail(new Error("The analysis threads were closed."));
      for (const go of roomSeekers.splice(0)) go();
      await Promise.all([...alive].map((worker) => worker.end()));
    },
  };
}

function cutIntoBatches(items: readonly ItemText[]): ItemText[][] {
  const batches: ItemText[][] = [];
  let batch: ItemText[] = [];
  let characters = 0;
  for (const item of items) {
    if (
      batch.length >= itemsPerBatch ||
      (batch.length > 0 && characters + item.text.length > charactersPerBatch)
    ) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(item);
    characters += item.text.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function failedItems(items: readonly ItemText[], error: string): ItemResult[] {
  return items.map((item) => ({ itemId: item.id, error }));
}
