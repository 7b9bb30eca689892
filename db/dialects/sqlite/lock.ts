/** No connection became free in time; has the code of SQLite's own "busy", so that both are answered alike. */
class BusyError extends Error {
  readonly code = "SQLITE_BUSY";
  constructor(patienceMs: number) {
    super(
      `SQLITE_BUSY: waited ${patienceMs} ms for a connection. ` +
        "Is the database handle used inside a transaction, instead of the transaction?",
    );
  }
}

/** Hands out a fixed set of things one holder at a time, first come first served. */
export class Lock<Thing> {
  readonly #free: Thing[];
  readonly #waiting: Array<(thing: Thing) => void> = [];

  constructor(
    things: readonly Thing[],
    /** How long to wait before giving up; bounds what would otherwise be an eternal wait. */
    private readonly patienceMs: number,
  ) {
    this.#free = [...things];
  }

  /** A free thing, waiting for one where needed; throws BusyError when the patience is over. */
  acquire(): Promise<Thing> {
    const thing = this.#free.pop();
    if (thing !== undefined) return Promise.resolve(thing);
    return new Promise((resolve, reject) => {
      const take = (given: Thing) => {
        clearTimeout(timer);
        resolve(given);
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(new BusyError(this.patienceMs));
      }, this.patienceMs);
      this.#waiting.push(take);
    });
  }

  /** Gives a thing back, to the one who has waited longest. */
  release(thing: Thing): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(thing);
    else next(thing);
  }
}
