import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** One mail that waits or is under way. */
export interface OutboxMail {
  id: string;
  groupId: string;
  /** What it is about; known to the feature that asked for it. */
  refId: string;
  /** 0 for the first mail about it, 1 for the first reminder … */
  number: number;
  tries: number;
  interruptions: number;
}

const columns = [
  "mail_outbox.id as id",
  "mail_outbox.group_id as groupId",
  "mail_outbox.ref_id as refId",
  "mail_outbox.number as number",
  "mail_outbox.tries as tries",
  "mail_outbox.interruptions as interruptions",
] as const;

export type GroupState = "open" | "paused" | "closed";

export async function replaceGroup(trx: Db, id: string, state: GroupState): Promise<void> {
  await trx
    .insertInto("mail_groups")
    .values({ id, state })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ state }))
    .execute();
}

/** Adds mails; one about the same reference with the same number is there only once. */
export async function insertMails(
  trx: Db,
  mails: readonly { id: string; groupId: string; refId: string; number: number; dueAt: string }[],
  now: string,
): Promise<void> {
  const rows = mails.map(({ id, groupId, refId, number, dueAt }) => ({
    ...{ id, group_id: groupId, ref_id: refId, number, due_at: dueAt, created_at: now },
    ...{ state: "waiting", tries: 0, interruptions: 0, attempted_at: null, ended_at: null, note: null },
  }));
  await insertRows(trx, "mail_outbox", rows, { skipTaken: true });
}

const waiting = (db: Db) =>
  db
    .selectFrom("mail_outbox")
    .innerJoin("mail_groups", "mail_groups.id", "mail_outbox.group_id")
    .where("mail_groups.state", "=", "open")
    .where("mail_outbox.state", "=", "waiting");

/** Mails that are due now, the longest due first. */
export async function selectDue(db: Db, now: string, limit: number): Promise<OutboxMail[]> {
  return waiting(db)
    .select(columns)
    .where("mail_outbox.due_at", "<=", now)
    .orderBy("mail_outbox.due_at")
    .orderBy("mail_outbox.id")
    .limit(limit)
    .execute();
}

/** When the next mail is due; undefined when none waits. */
export async function selectNextDue(db: Db): Promise<string | undefined> {
  const row = await waiting(db)
    .select("mail_outbox.due_at as dueAt")
    .orderBy("mail_outbox.due_at")
    .limit(1)
    .executeTakeFirst();
  return row?.dueAt;
}

/** Takes a waiting mail of an open group for one try; false when it is not waiting any more. */
export async function takeMail(trx: Db, id: string, now: string): Promise<boolean> {
  const result = await trx
    .updateTable("mail_outbox")
    .set((eb) => ({ state: "sending", attempted_at: now, tries: eb("tries", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("group_id", "in", (eb) =>
      eb.selectFrom("mail_groups").select("mail_groups.id").where("mail_groups.state", "=", "open"),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends a try, unless the mail is another try's by now; tells whether it was written. */
export async function endTry(
  trx: Db,
  { id, tries }: Pick<OutboxMail, "id" | "tries">,
  end: { state: "sent" | "bounced" | "dropped"; note: string; endedAt: string },
): Promise<boolean> {
  const result = await trx
    .updateTable("mail_outbox")
    .set({ state: end.state, note: end.note, ended_at: end.endedAt })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("tries", "=", tries)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Has a mail wait again after a try. `counted` false: the try was not the mail's own and does not count. */
export async function putBackMail(
  trx: Db,
  { id, tries }: Pick<OutboxMail, "id" | "tries">,
  change: { dueAt: string; note: string; counted: boolean; interrupted?: boolean },
): Promise<void> {
  await trx
    .updateTable("mail_outbox")
    .set((eb) => ({
      state: "waiting",
      due_at: change.dueAt,
      note: change.note,
      tries: change.counted ? tries : tries - 1,
      ...(!change.counted && { attempted_at: null }),
      ...(change.interrupted && { interruptions: eb("interruptions", "+", 1) }),
    }))
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("tries", "=", tries)
    .execute();
}

/** Ends or moves a mail that is not under way. */
export async function changeWaiting(
  trx: Db,
  id: string,
  change: { state: "waiting" | "dropped"; dueAt?: string; note: string; endedAt: string | null },
): Promise<void> {
  await trx
    .updateTable("mail_outbox")
    .set({
      state: change.state,
      note: change.note,
      ended_at: change.endedAt,
      ...(change.dueAt !== undefined && { due_at: change.dueAt }),
    })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Mails whose sending was cut off: the process that sent them is gone. */
export async function selectCutOff(db: Db, limit: number): Promise<OutboxMail[]> {
  return db
    .selectFrom("mail_outbox")
    .select(columns)
    .where("state", "=", "sending")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The first mail about a reference; null where none was sent. */
export async function selectFirstMail(db: Db, refId: string): Promise<string | null> {
  const row = await db
    .selectFrom("mail_outbox")
    .select("id")
    .where("ref_id", "=", refId)
    .where("number", "=", 0)
    .where("state", "=", "sent")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** How many tries were begun since a moment, and when the first of them was. */
export async function countAttempts(db: Db, since: string): Promise<{ count: number; first: string | null }> {
  const row = await db
    .selectFrom("mail_outbox")
    .select((eb) => [eb.fn.countAll().as("count"), sql<string | null>`min(attempted_at)`.as("first")])
    .where("attempted_at", ">", since)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), first: row.first };
}

/** How many mails of a group wait or are under way, and when the next of them is due. */
export async function selectGroupProgress(db: Db, groupId: string) {
  const row = await db
    .selectFrom("mail_outbox")
    .select((eb) => [eb.fn.countAll().as("count"), sql<string | null>`min(due_at)`.as("nextDue")])
    .where("state", "in", ["waiting", "sending"])
    .where("group_id", "=", groupId)
    .executeTakeFirstOrThrow();
  return { waiting: Number(row.count), nextDue: row.nextDue };
}
