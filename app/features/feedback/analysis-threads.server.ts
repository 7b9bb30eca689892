import { availableParallelism } from "node:os";
import type { ExtractOptions } from "#app/engines/statements/extract-statements.ts";
import type { ItemStatements, ItemText } from "#app/engines/statements/statement.ts";
import { keepThread, type Thread, type ThreadOutcome, takeThread } from "#app/lib/kept-threads.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";

/** Texts handed to a thread together. */
export type TextBatch = { items: readonly ItemText[]; options: ExtractOptions };

/** What became of one text: its statements, or why it could not be read. */
export type ItemResult = ItemStatements | { itemId: string; error: string };

export type AnalysisThreads = {
  /** Statements of each text, in the order given; a text that cannot be read never fails the others. */
  extract(items: readonly ItemText[], options?: ExtractOptions): Promise<ItemResult[]>;
  /** Gives back the threads and ends those that are still reading; what is still waiting is rejected. */
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

/** A pool of worker threads that extract statements; threads are taken at the first use and given back at the end. */
export function createAnalysisThreads(options: AnalysisThreadOptions = {}): AnalysisThreads {
  const size = Math.max(1, options.threads ?? availableParallelism());
  const timeoutMs = options.batchTimeoutMs ?? 30_000;
  const module = options.threadModule ?? moduleBeside("./analysis-thread.server.ts", import.meta.url);
  const waiting: Batch[] = [];
  const roomSeekers: (() => void)[] = [];
  const idle: Thread[] = [];
  const alive = new Set<Thread>();
  let closed = false;

  function nextThread(): Thread | undefined {
    const thread = idle.pop();
    if (thread !== undefined || alive.size >= size) return thread;
    const taken = takeThread();
    alive.add(taken);
    return taken;
  }

  function pump(): void {
    while (waiting.length > 0 && !closed) {
      const thread = nextThread();
      const batch = thread === undefined ? undefined : waiting.shift();
      if (thread === undefined || batch === undefined) return;
      roomSeekers.shift()?.();
      void runBatch(thread, batch);
    }
  }

  async function runBatch(thread: Thread, { items, options, ...batch }: Batch): Promise<void> {
    const outcome = await thread.ask(module, { items, options } satisfies TextBatch, timeoutMs);
    if ("answer" in outcome) {
      idle.push(thread);
      // Comes from analysis-thread.server.ts alone.
      batch.done(outcome.answer as ItemResult[]);
    } else {
      alive.delete(thread);
      await thread.end();
      const failure = explainFailure(outcome.failure, timeoutMs);
      if (closed) batch.fail(new Error("The analysis threads were closed."));
      else if (outcome.neverStarted) batch.fail(new Error(`The analysis threads do not start. ${failure}`));
      else if (items.length === 1) batch.done(failedItems(items, failure));
      else bisect({ items, options, ...batch });
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
      for (const thread of idle.splice(0)) {
        alive.delete(thread);
        keepThread(thread);
      }
      await Promise.all([...alive].map((thread) => thread.end()));
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

function explainFailure(
  failure: Extract<ThreadOutcome, { neverStarted: boolean }>["failure"],
  timeoutMs: number,
): string {
  if (failure === "late") return `The text took longer than ${timeoutMs / 1000} seconds to analyse.`;
  if (failure === "ended") return "The text could not be analysed: its thread ended.";
  return `The text could not be analysed: ${failure.message}`;
}
