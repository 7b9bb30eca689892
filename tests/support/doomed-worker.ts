import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../fixtures/jobs/doomed-worker.ts", import.meta.url));

/** Starts a worker process whose jobs hang (even numbers) or kill it (odd numbers). */
export function startDoomedWorker(url: string, leaseMs: number): ChildProcess {
  const args = ["--import", "tsx", script, url, String(leaseMs)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Resolves when the worker has begun that many jobs. */
export async function untilRunning(worker: ChildProcess, jobs: number): Promise<void> {
  let said = "";
  for await (const text of worker.stdout ?? []) {
    said += text;
    if (said.split("\n").length > jobs) return;
  }
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
