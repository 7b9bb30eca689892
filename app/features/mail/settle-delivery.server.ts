import { isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { Delivery } from "./delivery.ts";
import { endTry, type OutboxMail, putBackMail } from "./outbox.repository.server.ts";
import { retryAfter } from "./retry-after.ts";
import type { MailAuthor } from "./send-outbox.server.ts";

const MINUTE_MS = 60_000;

/** Writes what became of one try, with all that follows from it, in the caller's transaction. */
export async function settle(
  trx: Db,
  author: MailAuthor,
  mail: OutboxMail,
  delivery: Delivery,
): Promise<void> {
  const { note } = delivery;
  switch (delivery.outcome) {
    case "sent":
      return end(trx, author, mail, { end: "sent", note });
    case "bounced":
      return end(trx, author, mail, { end: "bounced", note, mailbox: delivery.mailbox });
    case "later": {
      const pause = retryAfter(mail.tries, Math.random());
      if (pause !== null) return putBackMail(trx, mail, { dueAt: isoFromNow(pause), note, counted: true });
      const tired = `Given up after ${mail.tries} tries: ${note}`;
      return end(trx, author, mail, { end: "bounced", note: tired, mailbox: false });
    }
    case "uncertain": {
      if (mail.interruptions === 0) {
        const again = { dueAt: isoFromNow(MINUTE_MS), note, counted: true, interrupted: true };
        return putBackMail(trx, mail, again);
      }
      // It may have arrived twice already; a third one would be worse than none.
      const unknown = `Cut off twice, so nobody knows whether it arrived: ${note}`;
      return end(trx, author, mail, { end: "sent", note: unknown });
    }
    case "trouble":
      return putBackMail(trx, mail, { dueAt: nowIso(), note, counted: false });
  }
}

async function end(
  trx: Db,
  author: MailAuthor,
  mail: OutboxMail,
  ending: Parameters<MailAuthor["ended"]>[2],
): Promise<void> {
  const written = await endTry(trx, mail, { state: ending.end, note: ending.note, endedAt: nowIso() });
  if (written) await author.ended(trx, mail, ending);
}
