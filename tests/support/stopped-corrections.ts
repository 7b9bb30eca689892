import { carryOutWaiting } from "#app/features/themes/corrections/carry-out-waiting.server.ts";
import type { Db } from "#db/client.server.ts";

class Stopped extends Error {}

/**
 * Carries out what waits as a worker does that is gone after so many chunks, with nothing but the database left of it.
 * False when it came to the end before.
 */
export async function carryOutUntil(db: Db, chunks: number): Promise<boolean> {
  let left = chunks;
  const assertHeld = async () => {
    left -= 1;
    if (left < 0) throw new Stopped();
  };
  try {
    const { signal } = new AbortController();
    await carryOutWaiting({ db, payload: {}, progress: async () => undefined, assertHeld, signal });
    return false;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}
