import { countCustomers } from "#app/features/customers/customers.service.server.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { EVERYONE_ID, intervalOf, type ReviewSettings, type ReviewSubject } from "./review.schema.ts";
import {
  forgetSubject,
  selectWatched,
  updateSubject,
  type WatchedSubject,
  watchSubject,
} from "./review-subjects.repository.server.ts";
import { findSubjectName } from "./subject-names.server.ts";
import { takeSnapshot } from "./take-snapshot.server.ts";
import { selectBestCompanies, selectBestCustomers } from "./watched.repository.server.ts";

type Wanted = Pick<WatchedSubject, "subject" | "subjectId" | "name">;

export const keyOf = ({ subject, subjectId }: Pick<WatchedSubject, "subject" | "subjectId">) =>
  `${subject}:${subjectId}`;

/**
 * Makes what is watched agree with what there is: segments, personas, the best customers and companies, and all profiles
 * together. What is new gets its first snapshot and falls due after its interval; what is gone is forgotten; a customer or
 * company that was reviewed stays until its next date, however its rank goes. Returns what is watched. For a job.
 */
export async function watchSubjects(db: Db, settings: ReviewSettings): Promise<WatchedSubject[]> {
  const wanted = await listWanted(db, settings);
  const known = new Map((await selectWatched(db)).map((one) => [keyOf(one), one]));
  for (const subject of wanted) {
    const watched = known.get(keyOf(subject));
    const due = isoFromNow(intervalOf(settings, subject.subject) * DAY_MS);
    if (watched === undefined || watched.name !== subject.name)
      await watchSubject(db, subject, watched?.nextDueAt ?? due, nowIso());
    if (!watched?.snapshotAt) await takeSnapshot(db, subject.subject, subject.subjectId);
    else await followInterval(db, watched, settings);
  }
  const keys = new Set(wanted.map(keyOf));
  for (const [key, watched] of known) if (!keys.has(key)) await letGo(db, watched);
  return selectWatched(db);
}

async function listWanted(db: Db, settings: ReviewSettings): Promise<Wanted[]> {
  const of = (subject: ReviewSubject, list: readonly { id: string; name: string }[]): Wanted[] =>
    list.map(({ id, name }) => ({ subject, subjectId: id, name }));
  const everyone = { id: EVERYONE_ID, name: (await findSubjectName(db, "everyone", EVERYONE_ID)) ?? "" };
  return [
    ...of("everyone", (await countCustomers(db)) > 0 ? [everyone] : []),
    ...of("segment", await listSegments(db)),
    ...of("persona", await listPersonas(db)),
    ...of("profile", await selectBestCustomers(db, settings.bestCustomers)),
    ...of("company", await selectBestCompanies(db, settings.bestCompanies)),
  ];
}

/** What nobody has given a date yet follows the interval when an owner changes it. */
async function followInterval(db: Db, watched: WatchedSubject, settings: ReviewSettings): Promise<void> {
  const { subject, subjectId, lastReviewedAt, snapshotAt, nextDueAt } = watched;
  if (lastReviewedAt !== null || snapshotAt === null) return;
  const due = new Date(Date.parse(snapshotAt) + intervalOf(settings, subject) * DAY_MS).toISOString();
  if (due !== nextDueAt)
    await updateSubject(db, subject, subjectId, { next_due_at: due, updated_at: nowIso() });
}

async function letGo(db: Db, { subject, subjectId, lastReviewedAt }: WatchedSubject): Promise<void> {
  const isGone = (await findSubjectName(db, subject, subjectId)) === undefined;
  if (isGone || subject === "everyone") {
    await db.transaction().execute((trx) => forgetSubject(trx, subject, subjectId));
    return;
  }
  if (lastReviewedAt === null)
    await updateSubject(db, subject, subjectId, { watched: 0, updated_at: nowIso() });
}
