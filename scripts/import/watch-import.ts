import { setTimeout as pause } from "node:timers/promises";
import { getImport, readLook, readProgress } from "#app/features/imports/imports.service.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { formatCount } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";

const LOOK_EVERY_MS = 100;
const SAY_EVERY_MS = 2000;

/** Takes a line about how far the work is. */
export type Say = (line: string) => void;

/** Until the file is unpacked and its columns are proposed; throws ExpectedError where it cannot be read. */
export async function untilMapped(db: Db, id: string, say: Say): Promise<void> {
  await watch(say, "Unpacked", async () => {
    const { status } = await getImport(db, id);
    if (status === "unpacking") return (await readProgress(db, id)).progress;
    return { done: 0, total: 0, finished: true };
  });
  const { status, error } = await getImport(db, id);
  if (status !== "mapping") throw new ExpectedError(error ?? "The file cannot be read.");
}

/** Until every row was looked at for its columns. */
export async function untilLookedAt(db: Db, id: string, say: Say): Promise<void> {
  const { detection } = await getImport(db, id);
  if (detection.wholeRows === null) await watch(say, "Looked at", () => readLook(db, id));
}

/** Until the import has ended; throws ExpectedError where no worker goes on with it. */
export async function untilEnded(db: Db, id: string, say: Say): Promise<void> {
  const stalled = await watch(say, "Stored", async () => {
    const { progress, stalled: why } = await readProgress(db, id);
    return { ...progress, stalled: why };
  });
  if (stalled.stalled) throw new ExpectedError(stalled.stalled);
}

interface State {
  done: number;
  total: number | null;
  finished: boolean;
}

/** Asks until the work has ended, and now and then says how far it is. */
export async function watch<Known extends State>(
  say: Say,
  what: string,
  ask: () => Promise<Known>,
): Promise<Known> {
  let saidAt = Date.now();
  for (;;) {
    const state = await ask();
    if (state.finished) return state;
    if (Date.now() - saidAt > SAY_EVERY_MS) {
      saidAt = Date.now();
      const of = state.total === null ? "" : ` of about ${formatCount(state.total)}`;
      say(`${what}: ${formatCount(state.done)}${of} rows.`);
    }
    await pause(LOOK_EVERY_MS);
  }
}
