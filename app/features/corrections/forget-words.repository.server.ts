import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/**
 * Removes what the log keeps of the words of some items (at most 500): whoever said them has taken them back. That a
 * correction was made stays in the log.
 */
export async function forgetCorrectedWords(trx: Db, itemIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("correction_statements")
    .where(isAnyOf(trx, "item_id", itemIds))
    .execute();
}
