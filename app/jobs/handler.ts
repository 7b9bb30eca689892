import type { Db } from "#db/client.server.ts";
import type { JobContract } from "./contract.ts";

/**
 * Shows how far the work is; `total` null while unknown. Throws when another worker has taken the job over.
 * Never call it inside a transaction: on SQLite it would wait for that very transaction.
 */
export type ShowProgress = (done: number, total: number | null, note?: string) => Promise<void>;

/** What a handler is given for one run. */
export interface JobRun<Payload> {
  db: Db;
  payload: Payload;
  progress: ShowProgress;
  /**
   * Throws inside a transaction when another worker has taken the job over. Call it in each transaction whose
   * writes must not happen twice, such as one that moves a position.
   */
  assertHeld(trx: Db): Promise<void>;
  /** Aborted when the worker is stopping: save the position and throw the signal's reason, the job will be run again. */
  signal: AbortSignal;
}

/** Does the work of one job; may be run twice for the same job without harm. */
export type JobHandler<Contract> =
  Contract extends JobContract<infer Payload> ? (run: JobRun<Payload>) => Promise<void> : never;
