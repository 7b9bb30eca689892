/**
 * How long SQLite itself waits for another process's write before it says "busy", in milliseconds. Its pauses grow to
 * 100 ms, so beside an import, which leaves gaps of a few milliseconds, an answer would miss nearly all of them.
 */
export const shortWaitMs = 5;

const patienceMs = 5000;

/** Asks for the turn to write again and again, so that the first gap is caught; gives up after five seconds. */
export async function untilWritable<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMs;
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}
