import { readFileSync } from "node:fs";

/** Ticks of the system's clock a second, as Linux counts processor time for everybody. */
const TICKS_A_SECOND = 100;

/**
 * Processor time that a process has taken so far, its threads and the system's work for it included, in milliseconds.
 * Unlike the clock it says the same on a machine that others use too. Linux alone tells it; NaN elsewhere.
 */
export function processorMs(pid: number): number {
  try {
    // The name of the process stands in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ") ?? [];
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return ((user + system) * 1000) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}
