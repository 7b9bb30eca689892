import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../fixtures/jobs/doomed-worker.ts", import.meta.url));

/** Starts a worker process whose jobs hang (even numbers) or kill it (odd numbers). */
export function startDoomedWorker(url: string, leaseMs: number): ChildProcess {
  const args = ["--import", "tsx", script, url, String(leaseMs)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Resolves when the worker has begun a job. */
export async function untilRunning(worker: ChildProcess): Promise<void> {
  if (worker.stdout === null) throw new Error("The worker has no output.");
  await once(worker.stdout, "data");
}

/** Kills the worker without any chance to clean up, and waits until it is gone. */
export async function killHard(worker: ChildProcess): Promise<void> {
  worker.kill("SIGKILL");
  await untilGone(worker);
}

/** Resolves when the process has ended. */
export async function untilGone(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
}
