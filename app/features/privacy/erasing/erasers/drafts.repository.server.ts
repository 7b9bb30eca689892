import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

const PIECE = 50;

/** Removes drafts of answers that were not sent, and gives their number and the files that belonged to them. */
export async function deleteDrafts(
  trx: Db,
  customerIds: readonly string[],
): Promise<{ drafts: number; fileIds: string[] }> {
  const drafts = await trx
    .selectFrom("response_drafts")
    .select(["id", "holder"])
    .where(isAnyOf(trx, "customer_id", customerIds))
    .limit(PIECE)
    .execute();
  if (drafts.length === 0) return { drafts: 0, fileIds: [] };
  const files = await trx
    .deleteFrom("response_files")
    .where(
      isAnyOf(
        trx,
        "holder",
        drafts.map(({ holder }) => holder),
      ),
    )
    .where("response_id", "is", null)
    .returning("id")
    .execute();
  await trx
    .deleteFrom("response_drafts")
    .where(
      isAnyOf(
        trx,
        "id",
        drafts.map(({ id }) => id),
      ),
    )
    .execute();
  return { drafts: drafts.length, fileIds: files.map(({ id }) => id) };
}
