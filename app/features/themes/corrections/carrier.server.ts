import type { Db } from "#db/client.server.ts";
import type { Everyone } from "../theme-counts.server.ts";

/** How a correction is carried out: all at once in one transaction, or in many short ones. */
export interface Carrier {
  /** For reading. */
  db: Db;
  /** What themes are compared with, where it was counted before. */
  everyone?: Everyone;
  /** How many statements to write at once. */
  rowsAtOnce(): number;
  /** Runs one write in a transaction; `rows` is how many statements it writes. */
  write<Result>(rows: number, work: (trx: Db) => Promise<Result>): Promise<Result>;
}

/** At once: everything is part of a transaction that is under way. */
export function atOnce(trx: Db, everyone: Everyone): Carrier {
  return { db: trx, everyone, rowsAtOnce: () => 500, write: (_, work) => work(trx) };
}
