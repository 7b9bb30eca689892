import { nowIso } from "./clock.ts";

/** Something counted, and when: as ISO text, and whether that was for an earlier request. */
export interface Counted<Value> {
  value: Value;
  countedAt: string;
  remembered: boolean;
}

/** Counting takes at most this part of the time: what took 50 ms is kept for a second. */
const KEPT_TIMES = 20;
const KEPT_AT_LEAST_MS = 1000;
const KEPT_AT_MOST_MS = 30_000;

/**
 * Remembers what was costly to count for some seconds in this process; what `isCostly` says was cheap is counted for
 * every request. Once costly it is counted by one request at a time. While it is counted anew the former value is given
 * for as long again; one that is older than that is waited for. `clock` gives milliseconds.
 */
export function rememberCostly<Value>(
  count: () => Promise<Value>,
  isCostly: (value: Value) => boolean,
  clock: () => number = () => performance.now(),
): () => Promise<Counted<Value>> {
  let last: { counted: Counted<Value>; begun: number; keptMs: number } | null = null;
  let running: Promise<Counted<Value>> | null = null;

  async function countNow(): Promise<Counted<Value>> {
    const [begun, countedAt] = [clock(), nowIso()];
    const value = await count();
    const keptMs = Math.min(Math.max((clock() - begun) * KEPT_TIMES, KEPT_AT_LEAST_MS), KEPT_AT_MOST_MS);
    last = isCostly(value) ? { counted: { value, countedAt, remembered: true }, begun, keptMs } : null;
    return { value, countedAt, remembered: false };
  }

  return async () => {
    if (last === null) return countNow();
    const { counted, begun, keptMs } = last;
    const age = clock() - begun;
    if (age <= keptMs) return counted;
    running ??= countNow().finally(() => {
      running = null;
    });
    if (age > 2 * keptMs) return running;
    // A failure is met by the request that waits; this one has its answer.
    running.catch(() => undefined);
    return counted;
  };
}
