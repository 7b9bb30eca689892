import { findPersona } from "#app/features/personas/personas.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { measureSubject } from "./measuring/measure-subject.server.ts";
import { type People, peopleOf } from "./measuring/people-of-query.server.ts";
import {
  deleteSnapshotMembers,
  insertSnapshotMembers,
  selectPeopleAfter,
} from "./members.repository.server.ts";
import type { ReviewSubject } from "./review.schema.ts";
import { updateSubject } from "./review-subjects.repository.server.ts";

/** Answers wait while members are written, so they are written some at a time. */
const CHUNK = 500;

/** The people whom a subject is about, as it stands today. */
export async function findPeople(db: Db, subject: ReviewSubject, id: string): Promise<People> {
  const persona = subject === "persona" ? await findPersona(db, id) : undefined;
  return peopleOf(subject, id, persona?.segmentId ?? null);
}

/** Whether somebody can enter or leave. */
export function hasMembers(subject: ReviewSubject): boolean {
  return subject === "segment" || subject === "persona" || subject === "company";
}

/**
 * Keeps what a subject that is watched is like as of `at` (ISO text, now where it is left out), for a later review to
 * compare with. For a job.
 */
export async function takeSnapshot(
  db: Db,
  subject: ReviewSubject,
  id: string,
  at: string = nowIso(),
): Promise<void> {
  const figures = await measureSubject(db, subject, id, at);
  if (hasMembers(subject)) await copyMembers(db, subject, id);
  await updateSubject(db, subject, id, {
    snapshot_at: at,
    snapshot: JSON.stringify(figures),
    updated_at: nowIso(),
  });
}

async function copyMembers(db: Db, subject: ReviewSubject, id: string): Promise<void> {
  const people = await findPeople(db, subject, id);
  await deleteSnapshotMembers(db, subject, id);
  let after = "";
  for (;;) {
    const ids = await selectPeopleAfter(db, people, after, CHUNK);
    await insertSnapshotMembers(db, subject, id, ids);
    const last = ids.at(-1);
    if (last === undefined || ids.length < CHUNK) return;
    after = last;
  }
}
