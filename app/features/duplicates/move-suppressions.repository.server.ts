import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Moved } from "./merge.schema.ts";
import { inPieces } from "./owned-rows.repository.server.ts";

/**
 * Who unsubscribed is a person, so the customer who is left is unsubscribed; a mailbox that bounced is an address, which
 * stays on the list by its hash and is nobody's while another address stands for the person. Nothing leaves the list.
 */
export async function moveSuppressions(
  trx: Db,
  fromId: string,
  toId: string,
): Promise<Moved["suppressions"]> {
  const all = await trx
    .selectFrom("mail_suppressions")
    .select(["address_hash as hash", "reason"])
    .where("customer_id", "=", fromId)
    .execute();
  await give(trx, fromId, toId, "unsubscribed");
  await give(trx, fromId, null, "bounced");
  return all.map(({ hash }) => hash);
}

/** Gives back what was moved, as far as it is still with `fromId` or nobody's. */
export async function returnSuppressions(
  trx: Db,
  hashes: readonly string[],
  fromId: string,
  toId: string,
): Promise<void> {
  await inPieces(hashes, async (piece) => {
    await trx
      .updateTable("mail_suppressions")
      .set({ customer_id: toId })
      .where(isAnyOf(trx, "address_hash", piece))
      .where((eb) => eb.or([eb("customer_id", "=", fromId), eb("customer_id", "is", null)]))
      .execute();
  });
}

async function give(trx: Db, fromId: string, toId: string | null, reason: "unsubscribed" | "bounced") {
  await trx
    .updateTable("mail_suppressions")
    .set({ customer_id: toId })
    .where("customer_id", "=", fromId)
    .where("reason", "=", reason)
    .execute();
}
