import type { Db } from "#db/client.server.ts";
import type { OutboxMail } from "../outbox.repository.server.ts";

/** Turns a mail that was sent into one that bounced; undefined where there is no such mail, or it did before. */
export async function bounceSent(
  trx: Db,
  id: string,
  note: string,
  endedAt: string,
): Promise<OutboxMail | undefined> {
  return trx
    .updateTable("mail_outbox")
    .set({ state: "bounced", note, ended_at: endedAt })
    .where("id", "=", id)
    .where("state", "=", "sent")
    .returning(["id", "group_id as groupId", "ref_id as refId", "number", "tries", "interruptions"])
    .executeTakeFirst();
}
