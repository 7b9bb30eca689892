import { Worker } from "node:worker_threads";
import type { FitOptions, ThemeFit, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";

export interface FitRequest {
  statements: ThemeStatement[];
  options: FitOptions;
}

const startModule = new URL("../feedback/thread-start.mjs", import.meta.url);
const threadModule = new URL("./fit-thread.server.ts", import.meta.url);

/** Fits themes in a thread of its own, so that heartbeats and other jobs go on meanwhile; ended when aborted. */
export async function fitInThread(request: FitRequest, signal: AbortSignal): Promise<ThemeFit> {
  const worker = new Worker(startModule, { workerData: { module: threadModule.href, request } });
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<ThemeFit>((resolve, reject) => {
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
