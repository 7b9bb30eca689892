import { scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";

/** Has everybody scored and the personas counted anew, by the worker. */
export async function requestFindings(db: Db): Promise<void> {
  await db.transaction().execute((trx) => enqueue(trx, scorePersonaMembers, {}));
}
