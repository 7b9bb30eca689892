import { countOpenReviews } from "#app/features/reviews/reviews.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { nextSteps } from "./next-steps.ts";
import { countItems, selectWorkCounts } from "./overview.repository.server.ts";
import type { Overview, Period } from "./overview.ts";
import { recallFigures } from "./overview-figures.server.ts";

/** How many of the items that came in have been read; finished when none waits. */
export async function getReadingProgress(
  db: Db,
): Promise<{ done: number; total: number; finished: boolean }> {
  const [total, counts] = await Promise.all([countItems(db), selectWorkCounts(db)]);
  const waiting = Math.min(counts.get("waiting") ?? 0, total);
  return { done: total - waiting, total, finished: waiting === 0 };
}

/**
 * Everything on the overview, looking back over `period` days. What there is to do is looked up each time; the figures
 * of a large instance may be some seconds old, and say so.
 */
export async function getOverview(db: Db, period: Period): Promise<Overview> {
  const [{ figures, countedAt }, work, reviews] = await Promise.all([
    recallFigures(db, period),
    selectWorkCounts(db),
    countOpenReviews(db),
  ]);
  const { items, ...shown } = figures;
  const count = (name: string) => work.get(name) ?? 0;
  const waiting = count("waiting");
  const steps = nextSteps({
    customers: figures.coverage.customers,
    heard: figures.coverage.heard,
    surveys: { drafts: count("surveyDrafts"), published: count("surveysPublished") },
    importsToMap: count("toMap"),
    // The figures may be older than what waits.
    feedback: { total: Math.max(items, waiting), waiting, failed: count("failed") },
    segments: count("segments"),
    segmentsUnportrayed: count("segmentsUnportrayed"),
    personas: { drafts: count("personaDrafts"), published: count("personasPublished") },
    reviewsDue: reviews.due,
    risingPain: figures.rising.find((theme) => theme.kind === "pain") ?? null,
  });
  const empty = items === 0 && figures.coverage.customers === 0;
  return { period, countedAt, ...shown, steps, empty };
}
