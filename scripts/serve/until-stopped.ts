/** Waits for the request to stop: Ctrl-C or SIGTERM. Further signals are ignored while the stop is under way. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
