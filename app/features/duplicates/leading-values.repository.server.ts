import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { inPieces, MOST_RECORDS } from "./owned-rows.repository.server.ts";

/** Lets no value of these lead, so that they can be given to somebody who has leading ones. */
export async function retireValues(trx: Db, ids: readonly string[], at: string): Promise<void> {
  await inPieces(ids, async (piece) => {
    await trx
      .updateTable("attribute_values")
      .set({ superseded_at: at })
      .where(isAnyOf(trx, "id", piece))
      .where("superseded_at", "is", null)
      .execute();
  });
}

/** The values that lead for some customers. */
export async function selectLeadingIds(db: Db, customerIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("attribute_values")
    .select("id")
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("superseded_at", "is", null)
    .limit(MOST_RECORDS)
    .execute();
  return rows.map(({ id }) => id);
}
