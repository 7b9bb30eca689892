import type { ThemeLink } from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { FitOptions, ThemeFit, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";
import { keepThread, takeThread } from "#app/lib/kept-threads.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";

export interface FitRequest {
  statements: ThemeStatement[];
  options: FitOptions;
  /** What people said about where statements belong. */
  held: HeldStatement[];
  links: readonly ThemeLink[];
}

/** A fit, and the statements that stand nearer to corrected ones than to the rest of their group. */
export interface CorrectedFit {
  fit: ThemeFit;
  near: HeldStatement[];
}

const module = moduleBeside("./fit-thread.server.ts", import.meta.url);

/** Fits themes in another thread, so that heartbeats and other jobs go on meanwhile; ended when aborted. */
export async function fitInThread(request: FitRequest, signal: AbortSignal): Promise<CorrectedFit> {
  signal.throwIfAborted();
  const thread = takeThread();
  const stop = () => void thread.end();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const outcome = await thread.ask(module, request);
    signal.throwIfAborted();
    if ("failure" in outcome) {
      await thread.end();
      const { failure } = outcome;
      throw failure instanceof Error ? failure : new Error(`The fitting thread ended early (${failure}).`);
    }
    keepThread(thread);
    // Comes from fit-thread.server.ts alone.
    return outcome.answer as CorrectedFit;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
