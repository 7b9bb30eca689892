import {
  addLaunch,
  decideReview,
  findOpenReview,
  getReview,
  listTouchable,
  lookBack,
  sweepAllReviews,
} from "#app/features/reviews/reviews.service.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { runJobsToTheEnd } from "./run-jobs.ts";
import type { Stages } from "./stages.ts";

const dayFromNow = (days: number) => isoFromNow(days * DAY_MS).slice(0, 10);

/** Reviews as they stand a quarter after the last ones: due, one of them decided, and a launch that touches a theme. */
export async function reviewSample(
  db: Db,
  author: { id: string; name: string },
  stages: Stages,
): Promise<void> {
  await lookBack(db, isoFromNow(-93 * DAY_MS));
  const { segments, themes } = await listTouchable(db);
  await addLaunch(
    db,
    {
      name: "Updates that keep what was set",
      launchedOn: dayFromNow(-12),
      note: "Schedules and profiles stay as they are when the machine updates itself.",
      segmentIds: [],
      themeIds: themes.slice(0, 1).map(({ id }) => id),
    },
    author,
  );
  await sweepAllReviews(db);
  await runJobsToTheEnd(db, stages);
  const review = await findOpenReview(db, "segment", segments[0]?.id ?? "");
  if (!review) return;
  const { revision } = (await getReview(db, review.id)).review;
  const note = "The rule fits. What we say about quiet mornings goes first from now on.";
  await decideReview(db, review.id, { revision, decision: "change", note, nextOn: dayFromNow(91) }, author);
  await runJobsToTheEnd(db, stages);
}
