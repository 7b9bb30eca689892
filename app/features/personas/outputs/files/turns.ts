import { TooManyRequestsError } from "#app/lib/errors.ts";

/** Lets a few do something at once; the others wait for their turn, in the order in which they came. */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let under = 0;
  const queue: (() => void)[] = [];
  return {
    /**
     * Does the work when it is its turn, and gives what it gives. Throws TooManyRequestsError where too many wait, and
     * the signal's reason where it was aborted before its turn came.
     */
    async take<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
      if (under >= atOnce) {
        if (queue.length >= waiting) {
          throw new TooManyRequestsError(
            "Many files are being made just now; try again in some seconds.",
            10,
          );
        }
        await new Promise<void>((resolve) => queue.push(resolve));
      } else {
        under += 1;
      }
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        const next = queue.shift();
        // Whoever comes next takes over the place.
        if (next) next();
        else under -= 1;
      }
    },
  };
}
