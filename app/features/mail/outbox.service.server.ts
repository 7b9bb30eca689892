import { sendMail } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { insertMails, replaceGroup, selectGroupProgress, selectNextDue } from "./outbox.repository.server.ts";

export { selectGroupProgress as readGroupProgress };

/** Lets the mails of a group be sent, makes the group where there is none. */
export async function openMailGroup(trx: Db, groupId: string): Promise<void> {
  await replaceGroup(trx, groupId, "open");
  await enqueue(trx, sendMail, {});
}

/** Holds back what the group has not sent yet; openMailGroup lets it go on. */
export async function pauseMailGroup(trx: Db, groupId: string): Promise<void> {
  await replaceGroup(trx, groupId, "paused");
}

/** Nothing more of the group is sent, ever. */
export async function closeMailGroup(trx: Db, groupId: string): Promise<void> {
  await replaceGroup(trx, groupId, "closed");
}

/** A mail to be sent; what it says is composed when its turn comes. */
export interface NewMail {
  groupId: string;
  refId: string;
  number: number;
  dueAt: string;
}

/**
 * Puts mails (any number) into the outbox in the caller's transaction. A reference has one mail of each number: the
 * same again changes nothing.
 */
export async function queueMails(trx: Db, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const now = nowIso();
  await insertMails(
    trx,
    mails.map((mail) => ({ ...mail, id: newId() })),
    now,
  );
  const delays = mails.map(({ dueAt }) => Date.parse(dueAt) - Date.parse(now));
  const shortest = delays.reduce((least, delay) => Math.min(least, delay), Number.POSITIVE_INFINITY);
  await enqueue(trx, sendMail, {}, { delayMs: Math.max(0, shortest) });
}

/** Looks for mails that wait when a worker starts: the job that would send them may have been given up. */
export async function beginMailing(db: Db): Promise<void> {
  const next = await selectNextDue(db);
  if (next === undefined) return;
  await enqueue(db, sendMail, {}, { delayMs: Math.max(0, Date.parse(next) - Date.now()) });
}
