import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import { residentBytes } from "../memory.ts";

const LOOK_MS = 20;
const PATIENCE_MS = 3_600_000;

/** Waits until a worker has nothing left to do; how long that took, and the most memory it had meanwhile. */
export async function untilIdle(db: Db, workerPid: number): Promise<{ seconds: number; bytes: number }> {
  const begun = performance.now();
  let bytes = 0;
  await untilTrue(async () => {
    bytes = Math.max(bytes, residentBytes(workerPid));
    const due = new Date().toISOString();
    const left = await db
      .selectFrom("jobs")
      .select("id")
      .where("state", "in", ["waiting", "running"])
      .where("run_at", "<=", due)
      .limit(1)
      .execute();
    return left.length === 0;
  });
  return { seconds: (performance.now() - begun) / 1000, bytes };
}

/** Looks again and again until something is so. Throws when it is not within an hour. */
export async function untilTrue(isSo: () => Promise<boolean>): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > patience) throw new Error("What was waited for does not come.");
    await pause(LOOK_MS);
  }
}
