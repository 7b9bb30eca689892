import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { childEnvironment } from "#app/lib/env.server.ts";
import { nativeThreads } from "#scripts/run/native-threads.mjs";
import { processArguments } from "#scripts/run/process-arguments.mjs";
import { send } from "./send.ts";

const PATIENCE_MS = 60_000;

/** One of Earshot's own processes, started as in real use. */
export interface EarshotProcess {
  pid: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Has it finish what is under way, then says how it ended: exit code or signal; what does not end in time is killed. */
  stop(): Promise<number | string>;
}

export interface WebProcess extends EarshotProcess {
  origin: string;
  /** From its start to its first answer. */
  startMs: number;
}

/** Where an instance keeps its data. */
export interface Place {
  dataDir: string;
  databaseUrl: string;
}

/**
 * Starts the web server in production mode and waits until it answers; throws with its log when it does not.
 * `launcher` is a command that runs the one it is given, such as one that first limits what a process may use.
 */
export async function startWeb(
  place: Place,
  port: number,
  launcher: readonly string[] = [],
): Promise<WebProcess> {
  const started = performance.now();
  const origin = `http://127.0.0.1:${port}`;
  const web = startScript("scripts/serve.ts", place, { PORT: String(port), HOST: "127.0.0.1" }, launcher);
  while (!(await answers(origin))) {
    if (web.child.exitCode !== null || performance.now() - started > PATIENCE_MS) {
      await web.kill();
      throw new Error(`The web server does not answer. Its log:\n${await readFile(web.log, "utf8")}`);
    }
    await pause(20);
  }
  return { ...web, origin, startMs: performance.now() - started };
}

/** Starts a worker. */
export function startWorker(place: Place): EarshotProcess {
  return startScript("scripts/worker.ts", place, {});
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await send(origin, { path: "/health" })).status === 200;
  } catch {
    return false;
  }
}

function startScript(
  script: string,
  { dataDir, databaseUrl }: Place,
  changes: Record<string, string>,
  launcher: readonly string[] = [],
) {
  // A file takes any number of log lines; a pipe that nobody reads would stop the server.
  const log = path.join(dataDir, `${path.basename(script, ".ts")}.log`);
  const output = openSync(log, "a");
  const env = childEnvironment({
    NODE_ENV: "production",
    ...nativeThreads,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    // All load comes from one address.
    ANSWER_RATE_LIMIT: "0",
    ...changes,
  });
  const [command = "", ...args] = [...launcher, process.execPath, ...processArguments(script)];
  const child = spawn(command, args, {
    stdio: ["ignore", output, output],
    env,
  });
  closeSync(output);
  return {
    child,
    log,
    pid: child.pid ?? 0,
    async kill() {
      await end(child, "SIGKILL");
    },
    async stop() {
      const impatience = setTimeout(() => child.kill("SIGKILL"), 15_000);
      const ending = await end(child, "SIGTERM");
      clearTimeout(impatience);
      return ending;
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  return child.exitCode ?? child.signalCode ?? "unknown";
}
