const WINDOW_MS = 60_000;
/** Beyond so many networks in a minute new ones are not counted: memory stays flat, and nobody is turned away for it. */
const MOST_NETWORKS = 100_000;

/**
 * Counts what each network asks for and says, for one time more at `now` (milliseconds of any clock that only goes
 * forward), how many whole seconds it has to wait: null within `limit` a minute. A fixed window: a network may come
 * with twice the limit around a window's end, which costs less than remembering the time of every request.
 */
export function createRateLimit(limit: number): (network: string, now: number) => number | null {
  let counts = new Map<string, number>();
  let windowEnd = Number.NEGATIVE_INFINITY;
  return (network, now) => {
    if (now >= windowEnd) {
      counts = new Map();
      windowEnd = now + WINDOW_MS;
    }
    const count = (counts.get(network) ?? 0) + 1;
    if (count > 1 || counts.size < MOST_NETWORKS) counts.set(network, count);
    return count > limit ? Math.ceil((windowEnd - now) / 1000) : null;
  };
}
