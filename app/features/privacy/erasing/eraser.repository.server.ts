import type { Db } from "#db/client.server.ts";
import type { ErasureSubject } from "./erasure.schema.ts";

/** What one piece of an eraser's work came to. */
export interface Erased {
  /** How many records were removed or emptied; 0 ends the eraser's turn. */
  count: number;
  /** What has to be done once the transaction is on disk, such as removing files. */
  after?: () => Promise<void>;
}

/**
 * One kind of what is stored of a person. `erase` removes some of it in the caller's transaction, and is called until it
 * finds nothing more: a worker that dies goes on where it was.
 */
export interface Eraser {
  key: string;
  erase(trx: Db, subject: ErasureSubject): Promise<Erased>;
}
