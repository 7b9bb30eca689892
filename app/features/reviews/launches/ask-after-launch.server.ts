import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { DAY_MS, daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { openReview } from "../open-review.server.ts";
import { QUARTER_DAYS } from "../review-figures.schema.ts";
import { DAYS_AFTER_LAUNCH, type Launch } from "./launch.schema.ts";
import {
  markAsked,
  selectLaunch,
  selectSpeakingSegments,
  selectTouched,
} from "./launches.repository.server.ts";

/** Fewer people who spoke of a theme are no reason to think about their segment. */
const LEAST_SPEAKERS = 5;

/** Asks for the reviews that a launch is a reason for, once its day has come; twice is once. For a job. */
export async function askForLaunch(db: Db, launchId: string): Promise<void> {
  const launch = await selectLaunch(db, launchId);
  if (!launch || launch.askedAt !== null || launch.launchedOn > nowIso().slice(0, 10)) return;
  const segmentIds = await findTouchedSegments(db, launch);
  const personas = (await listPersonas(db)).filter(({ segmentId }) => segmentIds.includes(segmentId));
  await db.transaction().execute(async (trx) => {
    const asked = {
      reason: "launch" as const,
      dueAt: dueAfter(launch),
      causes: [`${launch.name} was launched on ${launch.launchedOn}.`],
      launchId: launch.id,
    };
    for (const id of segmentIds) await openReview(trx, { subject: "segment", id, ...asked });
    for (const { id } of personas) await openReview(trx, { subject: "persona", id, ...asked });
    await markAsked(trx, launch.id, nowIso());
  });
}

/** Two weeks after the launch, but not before today. */
function dueAfter({ launchedOn }: Launch): string {
  const due = new Date(Date.parse(launchedOn) + DAYS_AFTER_LAUNCH * DAY_MS).toISOString();
  const now = nowIso();
  if (due < now) return now;
  return due;
}

/** Those named, and those whose people speak of a theme that is named; where nothing is named, all. */
async function findTouchedSegments(db: Db, { id }: Launch): Promise<string[]> {
  const { segments, themes } = await selectTouched(db, [id]);
  if (segments.length === 0 && themes.length === 0) return (await listSegments(db)).map((one) => one.id);
  const themeIds = themes.map((theme) => theme.id);
  const since = daysBefore(nowIso(), QUARTER_DAYS);
  const speaking = await selectSpeakingSegments(db, themeIds, since, LEAST_SPEAKERS);
  return [...new Set([...segments.map((segment) => segment.id), ...speaking])];
}
