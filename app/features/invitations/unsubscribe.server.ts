import { withdrawConsent } from "#app/features/customers/customers.service.server.ts";
import {
  type MailTokenContent,
  readMailToken,
  suppressAddress,
} from "#app/features/mail/mail.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { updatePerson } from "./people.repository.server.ts";
import { selectPerson } from "./recipients.repository.server.ts";

/** What an unsubscribe link stands for; null for one that we did not give out. */
export async function findUnsubscribeLink(db: Db, token: string): Promise<MailTokenContent | null> {
  return readMailToken(db, "unsubscribe", token);
}

/**
 * Nothing more is sent to the address of a mail, and the customer's consent is withdrawn. Works for as long as somebody
 * keeps the mail, also after the customer was erased, and any number of times. False for a token that we did not sign.
 */
export async function unsubscribe(db: Db, token: string): Promise<boolean> {
  const said = await readMailToken(db, "unsubscribe", token);
  if (said === null) return false;
  await db.transaction().execute(async (trx) => {
    const person = await selectPerson(trx, said.refId);
    await suppressAddress(trx, said.addressHash, person?.customerId ?? null, "unsubscribed");
    if (!person || person.state === "unsubscribed") return;
    await updatePerson(trx, person.id, { state: "unsubscribed", reason: null }, nowIso());
    if (person.customerId !== null) await withdrawConsent(trx, person.customerId);
  });
  return true;
}
