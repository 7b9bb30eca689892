import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type ComparedStates, findShifts, shiftInWords } from "./find-shifts.ts";
import { measureSubject } from "./measuring/measure-subject.server.ts";
import type { ReviewReason, ReviewSettings } from "./review.schema.ts";
import { readFigures } from "./review-figures.schema.ts";
import { selectSubject, type WatchedSubject } from "./review-subjects.repository.server.ts";
import { keyOf } from "./watch-subjects.server.ts";
import { selectSilent } from "./watched.repository.server.ts";

/** Something that does not wait for its date. */
export interface EarlyReason extends Pick<WatchedSubject, "subject" | "subjectId"> {
  reason: ReviewReason;
  causes: string[];
}

/**
 * What of some subjects (watched, not under review, with a snapshot of four weeks and more) asks for a review before its
 * date: shifts, a best customer's silence, profiles that are stale. A persona whose lines moved asks by itself. For a job.
 */
export async function findEarlyReasons(
  db: Db,
  subjects: readonly WatchedSubject[],
  settings: ReviewSettings,
): Promise<EarlyReason[]> {
  const groups = subjects.filter(({ subject }) => subject !== "profile" && subject !== "company");
  const states = await measureAll(db, groups);
  const shifts = findShifts(states);
  const early: EarlyReason[] = [];
  for (const subject of groups) {
    const of = { subject: subject.subject, subjectId: subject.subjectId };
    const shifted = shifts.get(keyOf(subject));
    if (shifted) early.push({ ...of, reason: "shift", causes: shifted.map(shiftInWords) });
    const state = states.find(({ key }) => key === keyOf(subject));
    const stale = state && staleReason(state, subject, settings);
    if (stale) early.push({ ...of, reason: "stale", causes: [stale] });
  }
  return [...early, ...(await silentReasons(db, subjects))];
}

async function measureAll(db: Db, subjects: readonly WatchedSubject[]): Promise<ComparedStates[]> {
  const states: ComparedStates[] = [];
  for (const subject of subjects) {
    const known = await selectSubject(db, subject.subject, subject.subjectId);
    const before = readFigures(known?.snapshot);
    if (!known?.snapshotAt || !before) continue;
    const afterAt = nowIso();
    const after = await measureSubject(db, subject.subject, subject.subjectId, afterAt);
    states.push({ key: keyOf(subject), beforeAt: known.snapshotAt, before, afterAt, after });
  }
  return states;
}

/** All profiles by the share of their values that outlived its freshness. */
function staleReason(
  { after }: ComparedStates,
  { subject }: WatchedSubject,
  settings: ReviewSettings,
): string | undefined {
  if (subject !== "everyone") return undefined;
  const filled = after.attributes.reduce((sum, attribute) => sum + attribute.filled, 0);
  const stale = after.attributes.reduce((sum, attribute) => sum + attribute.stale, 0);
  if (filled === 0 || stale * 100 < settings.stalePercent * filled) return undefined;
  return `${Math.round((100 * stale) / filled)} % of the values on profiles have outlived their freshness; you asked to be told from ${settings.stalePercent} % on.`;
}

async function silentReasons(db: Db, subjects: readonly WatchedSubject[]): Promise<EarlyReason[]> {
  const best = subjects.filter(({ subject }) => subject === "profile");
  const silent = await selectSilent(
    db,
    best.map(({ subjectId }) => subjectId),
  );
  return best.flatMap(({ subject, subjectId }) =>
    silent.has(subjectId)
      ? [
          {
            subject,
            subjectId,
            reason: "shift",
            causes: ["Silent for longer than is usual for this customer."],
          },
        ]
      : [],
  );
}
