import { keepThread, takeThread } from "./kept-threads.server.ts";

/**
 * What the function `answer` of a module gives for a question, computed in another thread, so that heartbeats, other
 * jobs and whoever waits for a transaction of theirs go on meanwhile; ended when aborted. Both are copied between the
 * threads. Throws what the module throws, and the signal's reason; with a `memoryLimit` in megabytes, an Error with the
 * code ERR_WORKER_OUT_OF_MEMORY when the answer takes more.
 */
export async function inThread(
  module: URL,
  question: unknown,
  signal: AbortSignal,
  { memoryLimit }: { memoryLimit?: number } = {},
): Promise<unknown> {
  signal.throwIfAborted();
  const thread = takeThread(memoryLimit);
  const stop = () => void thread.end();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const outcome = await thread.ask(module, question);
    signal.throwIfAborted();
    if ("failure" in outcome) {
      await thread.end();
      const { failure } = outcome;
      throw failure instanceof Error
        ? failure
        : new Error(`A thread ended early (${failure}): ${module.pathname}`);
    }
    keepThread(thread);
    return outcome.answer;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
