const MINUTE = 60_000;

/** Greylisting wants some minutes, a full mailbox a day: the steps between the tries of one mail, then it is given up. */
const STEPS_MS = [2, 10, 30, 60, 2 * 60, 4 * 60, 8 * 60, 12 * 60].map((minutes) => minutes * MINUTE);

/**
 * How long to wait before one mail is tried again after `tries` tries, null when it is given up. `chance` (0 to 1)
 * spreads by up to a quarter more, so that what failed together does not come back together.
 */
export function retryAfter(tries: number, chance: number): number | null {
  const step = STEPS_MS[tries - 1];
  return step === undefined ? null : Math.round(step * (1 + chance / 4));
}

/**
 * How long to wait before a server in trouble is asked again: 30 s, doubled each time, at most 15 minutes, and up to a
 * quarter more.
 */
export function troublePause(tries: number, chance: number): number {
  const pause = Math.min(30_000 * 2 ** Math.min(tries - 1, 10), 15 * MINUTE);
  return Math.round(pause * (1 + chance / 4));
}
