import { rm } from "node:fs/promises";
import path from "node:path";
import type { Env } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { readDemoState, removeDemoState } from "./demo-state.ts";

/**
 * Removes the database and uploads of an earlier demo. Throws an ExpectedError where the database is not the demo's
 * own file: what others put there is never removed.
 */
export async function removeDemo(env: Env): Promise<void> {
  const state = await readDemoState(env.dataDir);
  if (state === undefined) return;
  if (state.databaseUrl !== env.databaseUrl || !env.databaseUrl.startsWith("file:")) {
    throw new ExpectedError(
      "--fresh removes only the demo's own database file. Empty this database yourself, then run the demo without it.",
    );
  }
  const file = env.databaseUrl.slice("file:".length);
  for (const suffix of ["", "-wal", "-shm", "-journal"]) await rm(file + suffix, { force: true });
  await rm(path.join(env.dataDir, "uploads"), { recursive: true, force: true });
  await removeDemoState(env.dataDir);
}
