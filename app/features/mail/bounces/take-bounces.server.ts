import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { PostedFile } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import type { MailAuthor } from "../send-outbox.server.ts";
import { bounceSent } from "./bounced-mails.repository.server.ts";
import { readBounces } from "./read-bounces.ts";

/** What was made of a file of notices. */
export interface TakenBounces {
  messages: number;
  /** Mails that count as bounced from now on. */
  bounced: number;
  /** Notices about mails that are not ours, or that had bounced before. */
  others: number;
}

/**
 * Enters what came back by mail, hours after a server had taken it: the person is marked as bounced, and an address that
 * nobody will ever reach is not written to again. Twice the same file changes nothing. Throws InvalidInputError without a
 * file or a message in it.
 */
export async function takeBounces(
  db: Db,
  actor: { id: string; name: string },
  file: PostedFile | null,
  mails: Pick<MailAuthor, "ended">,
): Promise<TakenBounces> {
  const { messages, bounces } = readBounces(file?.bytes ?? new Uint8Array());
  if (messages === 0) {
    throw new InvalidInputError(
      "Choose a file with notices.",
      new Map([["bounces", "Choose a file with notices."]]),
    );
  }
  let bounced = 0;
  for (const { mailId, note, mailbox } of bounces) {
    await db.transaction().execute(async (trx) => {
      const mail = await bounceSent(trx, mailId, note, nowIso());
      if (mail === undefined) return;
      await mails.ended(trx, mail, { end: "bounced", note, mailbox });
      bounced += 1;
    });
  }
  await recordAudit(db, actor, {
    action: "mail-bounces.entered",
    subjectType: "mail-server",
    subjectId: null,
    detail: { messages, bounced },
  });
  return { messages, bounced, others: messages - bounced };
}
