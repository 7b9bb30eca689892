import type { Db } from "#db/client.server.ts";
import { selectIdsOfSource } from "./undo-values.repository.server.ts";
import { removeValues } from "./undo-values.server.ts";

/**
 * Removes the values that one source, such as a response, said about a customer; what led before leads again. One that
 * another source has said since `learntAt` stays. Takes a transaction; the caller has the customer counted anew.
 */
export async function removeValuesOf(
  trx: Db,
  source: { type: "survey"; id: string; customerId: string },
  learntAt: string,
): Promise<void> {
  await removeValues(trx, await selectIdsOfSource(trx, source), learntAt);
}
