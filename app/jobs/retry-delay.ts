const longestMs = 15 * 60_000;

/** How long to wait after the given failed try (1 for the first): 2 s, doubled each time, at most 15 minutes. */
export function retryDelayMs(attempt: number): number {
  return Math.min(1000 * 2 ** Math.min(attempt, 20), longestMs);
}
