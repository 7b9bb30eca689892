import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { processArguments } from "../run/process-arguments.mjs";
import { untilStopped } from "./until-stopped.ts";

const PATIENCE_MS = 10_000;

/** A process that should run as long as Earshot does. */
export interface Part {
  name: string;
  /** Path of its script from the repository's root. */
  script: string;
}

/**
 * Runs the parts side by side until told to stop, then stops them all gracefully. When one ends by itself the others
 * are stopped too and an ExpectedError is thrown: nothing is restarted in silence, and whatever runs Earshot learns of it.
 */
export async function supervise(
  parts: readonly Part[],
  changedEnvironment: Record<string, string> = {},
): Promise<void> {
  const env = childEnvironment(changedEnvironment);
  const children = parts.map(({ name, script }) => ({ name, process: startPart(script, env) }));
  const endings = children.map(async (child) => ({ name: child.name, code: await ended(child.process) }));
  const first = await Promise.race([untilStopped(), ...endings]);
  for (const child of children) child.process.kill("SIGTERM");
  const impatience = setTimeout(() => {
    for (const child of children) child.process.kill("SIGKILL");
  }, PATIENCE_MS);
  const codes = await Promise.all(endings);
  clearTimeout(impatience);
  const failed = first || codes.find(({ code }) => code !== 0);
  if (failed)
    throw new ExpectedError(`The ${failed.name} process ended (${failed.code}); everything was stopped.`);
}

function startPart(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, processArguments(script), { stdio: "inherit", env });
}

function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(code ?? signal ?? "no code"));
  });
}
