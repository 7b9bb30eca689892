import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Eraser } from "../eraser.repository.server.ts";

const PIECE = 200;

/** Places on lists of mailings are nobody's from then on; what waits is not sent, and what a server said is forgotten. */
export const mailsEraser: Eraser = {
  key: "mails",
  async erase(trx, { customerIds }) {
    const people = await trx
      .selectFrom("survey_invitation_people")
      .select("id")
      .where(isAnyOf(trx, "customer_id", customerIds))
      .limit(PIECE)
      .execute();
    const ids = people.map(({ id }) => id);
    if (ids.length > 0) await forgetMails(trx, ids);
    return { count: ids.length };
  },
};

async function forgetMails(trx: Db, ids: readonly string[]): Promise<void> {
  const own = () => trx.updateTable("mail_outbox").where(isAnyOf(trx, "ref_id", ids));
  await own().set({ state: "dropped", ended_at: nowIso() }).where("state", "=", "waiting").execute();
  await own().set({ note: null }).execute();
  const places = () => trx.updateTable("survey_invitation_people").where(isAnyOf(trx, "id", ids));
  await places()
    .set({ state: "left-out", reason: "removed" })
    .where("state", "in", ["queued", "held"])
    .execute();
  await places().set({ customer_id: null }).execute();
}

/** Rows of lists that mailings were given. */
export const addressesEraser: Eraser = {
  key: "addresses",
  async erase(trx, { customerIds, emails }) {
    const gone = await trx
      .deleteFrom("survey_invitation_addresses")
      .where(isAnyOf(trx, "customer_id", customerIds))
      .executeTakeFirst();
    const named = await trx
      .deleteFrom("survey_invitation_addresses")
      .where((eb) => eb(eb.fn<string>("lower", ["address"]), "in", [...emails, ""]))
      .where("address", "<>", "")
      .executeTakeFirst();
    await trx
      .updateTable("mail_suppressions")
      .set({ customer_id: null })
      .where(isAnyOf(trx, "customer_id", customerIds))
      .execute();
    return { count: Number(gone.numDeletedRows) + Number(named.numDeletedRows) };
  },
};
