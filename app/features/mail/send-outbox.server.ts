import { sendMail } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Sender } from "#app/lib/mail-address.ts";
import type { Db } from "#db/client.server.ts";
import type { MailContent } from "./mail-content.ts";
import { findMailServer } from "./mail-server.service.server.ts";
import { clearMailTrouble, findMailTrouble, noteMailTrouble } from "./mail-trouble.server.ts";
import {
  changeWaiting,
  countAttempts,
  type OutboxMail,
  selectCutOff,
  selectDue,
  selectFirstMail,
  selectNextDue,
  takeMail,
} from "./outbox.repository.server.ts";
import { troublePause } from "./retry-after.ts";
import { openSendingLines } from "./sending-lines.server.ts";
import { getSendingRules } from "./sending-rules.service.server.ts";
import { settle } from "./settle-delivery.server.ts";

/** What is to become of a mail whose turn has come. */
export type Composed =
  | { become: "sent"; to: string; content: MailContent }
  /** Not now: a rule holds it back until then. */
  | { become: "held"; until: string; note: string }
  | { become: "dropped"; note: string };

/** How a mail ended. */
export type MailEnd = { end: "sent"; note: string } | { end: "bounced"; note: string; mailbox: boolean };

/** What the feature that asked for the mails knows about them; both are called in the transaction that writes the outcome. */
export interface MailAuthor {
  /** Decides what is to become of a mail, and writes what the author notes about it; `from` is whom mail is from. */
  compose(trx: Db, mail: OutboxMail, from: Sender): Promise<Composed>;
  ended(trx: Db, mail: OutboxMail, end: MailEnd): Promise<void>;
}

/** What a job gives: see JobRun. */
export interface SendingRun {
  db: Db;
  assertHeld(trx: Db): Promise<void>;
  progress(done: number, total: number | null, note?: string): Promise<void>;
  signal: AbortSignal;
}

const MINUTE_MS = 60_000;
/** Few enough that a pause or a changed rule shows soon. */
const BATCH = 50;

/**
 * Sends what is due, as fast as the rules allow, and comes back when more is due. Each mail is marked as under way in a
 * transaction of its own before the server is asked, and its outcome is written right after: a process that dies in
 * between leaves a mail that may or may not have been taken. Such a mail is sent once more and never a third time, with
 * the same Message-ID. Only one job of this kind runs at a time, so the limit a minute holds for all workers together.
 */
export async function sendOutbox(run: SendingRun, author: MailAuthor): Promise<void> {
  const { db } = run;
  const server = await findMailServer(db);
  if (!server) return;
  await takeUpCutOff(run, author);
  const trouble = await findMailTrouble(db);
  const wait = trouble ? Date.parse(trouble.nextTryAt) - Date.now() : 0;
  if (wait > 0) return comeBack(db, wait);
  const lines = openSendingLines(server, (mail, delivery) =>
    db.transaction().execute((trx) => settle(trx, author, mail, delivery)),
  );
  let done = 0;
  let pauseMs: number | null = null;
  try {
    while (pauseMs === null && lines.trouble() === null && !run.signal.aborted) {
      const room = await roomThisMinute(db);
      const due = room.mails > 0 ? await selectDue(db, nowIso(), Math.min(room.mails, BATCH)) : [];
      for (const mail of due) {
        if (run.signal.aborted || lines.trouble() !== null) break;
        await lines.ready();
        const message = await begin(run, author, mail, server.from);
        if (message) lines.send({ ...mail, tries: mail.tries + 1 }, message);
      }
      await lines.idle();
      done += due.length;
      await run.progress(done, null);
      if (due.length === 0) pauseMs = room.mails > 0 ? await untilNext(db) : room.waitMs;
      if (due.length === 0 && pauseMs === null) break;
    }
  } finally {
    await lines.close();
  }
  const problem = lines.trouble();
  if (problem !== null) return await backOff(db, problem);
  if (done > 0 && trouble) await clearMailTrouble(db);
  run.signal.throwIfAborted();
  if (pauseMs !== null) await comeBack(db, pauseMs);
}

/** Marks a mail as under way and gives what it says; null where its author has changed their mind, or it was paused. */
async function begin(run: SendingRun, author: MailAuthor, mail: OutboxMail, from: Sender) {
  return run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    const wanted = await author.compose(trx, mail, from);
    if (wanted.become === "sent") {
      const taken = await takeMail(trx, mail.id, nowIso());
      const follows = mail.number === 0 ? null : await selectFirstMail(trx, mail.refId);
      return taken ? { to: wanted.to, content: wanted.content, follows } : null;
    }
    const { note } = wanted;
    const change =
      wanted.become === "held"
        ? { state: "waiting" as const, dueAt: wanted.until, note, endedAt: null }
        : { state: "dropped" as const, note, endedAt: nowIso() };
    await changeWaiting(trx, mail.id, change);
    return null;
  });
}

/** What a process that died, or a worker that was taken for dead, left under way. */
async function takeUpCutOff(run: SendingRun, author: MailAuthor): Promise<void> {
  const note = "The sending was cut off.";
  for (const mail of await selectCutOff(run.db, 500)) {
    await run.db.transaction().execute(async (trx) => {
      await run.assertHeld(trx);
      await settle(trx, author, mail, { outcome: "uncertain", note });
    });
  }
}

async function roomThisMinute(db: Db): Promise<{ mails: number; waitMs: number }> {
  const { perMinute } = await getSendingRules(db);
  const { count, first } = await countAttempts(db, isoFromNow(-MINUTE_MS));
  const waitMs = first === null ? 0 : Date.parse(first) + MINUTE_MS - Date.now();
  return { mails: perMinute - count, waitMs: Math.max(1000, waitMs) };
}

async function untilNext(db: Db): Promise<number | null> {
  const next = await selectNextDue(db);
  return next === undefined ? null : Math.max(0, Date.parse(next) - Date.now());
}

/** A server in trouble is asked again later, and the pages say so. */
async function backOff(db: Db, message: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await findMailTrouble(trx);
    const tries = (before?.tries ?? 0) + 1;
    const pause = troublePause(tries, Math.random());
    const at = nowIso();
    await noteMailTrouble(trx, {
      since: before?.since ?? at,
      at,
      message,
      tries,
      nextTryAt: isoFromNow(pause),
    });
    await enqueue(trx, sendMail, {}, { delayMs: pause });
  });
}

async function comeBack(db: Db, delayMs: number): Promise<void> {
  await enqueue(db, sendMail, {}, { delayMs });
}
