import { Worker } from "node:worker_threads";
import type { ThemeLink } from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { FitOptions, ThemeFit, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";

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

const startModule = new URL("../feedback/thread-start.mjs", import.meta.url);
const threadModule = new URL("./fit-thread.server.ts", import.meta.url);

/** Fits themes in a thread of its own, so that heartbeats and other jobs go on meanwhile; ended when aborted. */
export async function fitInThread(request: FitRequest, signal: AbortSignal): Promise<CorrectedFit> {
  const worker = new Worker(startModule, { workerData: { module: threadModule.href, request } });
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<CorrectedFit>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () =>
        reject(signal.aborted ? signal.reason : new Error("The fitting thread ended early.")),
      );
    });
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
}
