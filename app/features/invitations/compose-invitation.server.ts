import {
  addressHash,
  type Composed,
  findSuppressed,
  getSendingRules,
  type MailAuthor,
  type OutboxMail,
  queueMails,
  suppressAddress,
} from "#app/features/mail/mail.service.server.ts";
import { getDoor } from "#app/features/surveys/surveys.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Sender } from "#app/lib/mail-address.ts";
import type { Db } from "#db/client.server.ts";
import { type Audience, audienceSchema, messageSchema, tellsBack } from "./invitation.schema.ts";
import { type Addressee, invitationContent } from "./invitation-content.server.ts";
import { updatePerson } from "./people.repository.server.ts";
import { heldInWords, type QuietRule, quietUntil, toleranceOf } from "./quiet-rule.ts";
import { selectAttributeText, selectMailTimes, selectRecipient } from "./recipients.repository.server.ts";

type Recipient = NonNullable<Awaited<ReturnType<typeof selectRecipient>>>;

/** What the outbox asks about mails of mailings, and tells. */
export const invitationAuthor: MailAuthor = { compose, ended };

/** Decides at the last moment, since weeks may lie between the list and a mail. */
async function compose(trx: Db, mail: OutboxMail, from: Sender): Promise<Composed> {
  const recipient = await selectRecipient(trx, mail.refId);
  if (!recipient) return { become: "dropped", note: "removed" };
  const refusal = await findRefusal(trx, recipient);
  if (refusal !== null) return leaveOut(trx, recipient, mail, refusal);
  const { customerId, email } = recipient;
  if (customerId === null || email === null) return leaveOut(trx, recipient, mail, "no-address");
  const quiet = await findQuiet(trx, customerId);
  if (quiet === "never") return leaveOut(trx, recipient, mail, "tolerance");
  if (quiet !== null) {
    const reason = heldInWords(quiet);
    const state = mail.number === 0 ? ({ state: "held" } as const) : {};
    await updatePerson(trx, recipient.id, { ...state, reason, heldUntil: quiet.until }, nowIso());
    return { become: "held", until: quiet.until, note: reason };
  }
  const addressee: Addressee = { ...recipient, customerId, email };
  const { pixel } = await getSendingRules(trx);
  const content = await invitationContent(trx, addressee, {
    message: messageSchema.parse(JSON.parse(recipient.message)),
    tellsBack: tellsBack(audienceOfRecipient(recipient)),
    number: mail.number,
    from,
    pixel,
  });
  return { become: "sent", to: email, content };
}

/** Why nothing may be sent; null when it may. */
async function findRefusal(trx: Db, recipient: Recipient): Promise<string | null> {
  if (recipient.customerId === null) return "removed";
  return tellsBack(audienceOfRecipient(recipient))
    ? refusalToTell(trx, recipient)
    : refusalToInvite(trx, recipient);
}

function audienceOfRecipient({ audience }: Recipient): Audience {
  return audienceSchema.parse(JSON.parse(audience));
}

/** Who has withdrawn the answer since is told nothing of it any more. */
async function refusalToTell(trx: Db, recipient: Recipient): Promise<string | null> {
  return recipient.gaveAnswer ? refusalToWrite(trx, recipient) : "withdrew-answer";
}

async function refusalToInvite(trx: Db, recipient: Recipient): Promise<string | null> {
  const { closed } = await getDoor(trx, recipient.surveyId);
  // One that is not open yet may be announced: whoever comes too early is told when it opens.
  if (closed !== null && closed.why !== "not-open") return "closed";
  // Two customers who were invited by two mailings turned out to be one.
  if (recipient.included === 0) return "invited";
  // SQLite says 1 for what PostgreSQL says true.
  if (recipient.answered) return "answered";
  return refusalToWrite(trx, recipient);
}

/** Why nothing may be sent to a customer, whatever it is about. */
async function refusalToWrite(trx: Db, { email, consent, state }: Recipient): Promise<string | null> {
  if (email === null) return "no-address";
  if (consent === "withdrawn") return "withdrawn";
  if (state === "unsubscribed") return "unsubscribed";
  return (await findSuppressed(trx, [email])).get(email) ?? null;
}

/** Who got a mail already keeps that status; nobody needs a reminder then. */
async function leaveOut(trx: Db, { id }: Recipient, mail: OutboxMail, reason: string): Promise<Composed> {
  if (mail.number === 0) await updatePerson(trx, id, { state: "left-out", reason, included: 0 }, nowIso());
  return { become: "dropped", note: reason };
}

async function findQuiet(trx: Db, customerId: string) {
  const { quietMails, quietDays, toleranceAttributeId } = await getSendingRules(trx);
  const own =
    toleranceAttributeId === null
      ? undefined
      : await selectAttributeText(trx, toleranceAttributeId, customerId);
  const tolerance = own === undefined ? null : toleranceOf(own);
  if (tolerance === "never") return "never";
  const rules: QuietRule[] = [{ mails: quietMails, days: quietDays }, ...(tolerance ? [tolerance] : [])];
  const longest = Math.max(...rules.map(({ days }) => days));
  const times = await selectMailTimes(trx, customerId, isoFromNow(-longest * DAY_MS));
  return quietUntil(times, rules, nowIso());
}

async function ended(trx: Db, mail: OutboxMail, end: Parameters<MailAuthor["ended"]>[2]): Promise<void> {
  const recipient = await selectRecipient(trx, mail.refId);
  if (!recipient) return;
  const now = nowIso();
  if (end.end === "bounced") {
    await updatePerson(trx, recipient.id, { state: "bounced", reason: end.note }, now);
    if (end.mailbox && recipient.email !== null) {
      const hash = await addressHash(trx, recipient.email);
      await suppressAddress(trx, hash, recipient.customerId, "bounced");
    }
    return;
  }
  const sentAt = recipient.sentAt ?? now;
  const change = { state: "sent", reason: null, heldUntil: null, sentAt, oneMoreMail: true } as const;
  await updatePerson(trx, recipient.id, change, now);
  if (mail.number >= recipient.reminders) return;
  const dueAt = isoFromNow(recipient.reminderDays * DAY_MS);
  await queueMails(trx, [{ groupId: mail.groupId, refId: recipient.id, number: mail.number + 1, dueAt }]);
}
