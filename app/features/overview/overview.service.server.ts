import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { netPromoterScore } from "#app/features/results/nps.ts";
import { countOpenReviews } from "#app/features/reviews/reviews.service.server.ts";
import { listSurveys } from "#app/features/surveys/surveys.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { nextSteps } from "./next-steps.ts";
import {
  countVoicesWithin,
  countWithin,
  type Span,
  selectCoverage,
  selectRatingCounts,
  selectWorkCounts,
} from "./overview.repository.server.ts";
import type { Change, Coverage, Overview, OverviewNps, Period } from "./overview.ts";
import { listOverviewThemes } from "./overview-themes.server.ts";

/** A customer heard within this time counts as heard lately: a quarter, the rhythm of reviews. */
const latelyDays = 90;
/** After every stored time: the lists behind the counts have no end either. */
const openEnd = "9999";

/** How many of the items that came in have been read; finished when none waits. */
export async function getReadingProgress(
  db: Db,
): Promise<{ done: number; total: number; finished: boolean }> {
  const counts = await selectWorkCounts(db);
  const total = counts.get("items") ?? 0;
  const waiting = counts.get("waiting") ?? 0;
  return { done: total - waiting, total, finished: waiting === 0 };
}

/** Everything on the overview, looking back over `period` days. */
export async function getOverview(db: Db, period: Period): Promise<Overview> {
  const now = nowIso();
  const from = dayAgo(period);
  const spans = { now: { from, to: openEnd }, before: { from: dayAgo(2 * period), to: from } };
  const [news, themes, coverage, nps, work, reviews] = await Promise.all([
    countNews(db, spans),
    listOverviewThemes(db, now),
    describeCoverage(db),
    findLatestNps(db),
    selectWorkCounts(db),
    countOpenReviews(db),
  ]);
  const count = (name: string) => work.get(name) ?? 0;
  const steps = nextSteps({
    customers: coverage.customers,
    heard: coverage.heard,
    surveys: { drafts: count("surveyDrafts"), published: count("surveysPublished") },
    importsToMap: count("toMap"),
    feedback: { total: count("items"), waiting: count("waiting"), failed: count("failed") },
    segments: count("segments"),
    segmentsUnportrayed: count("segmentsUnportrayed"),
    personas: { drafts: count("personaDrafts"), published: count("personasPublished") },
    reviewsDue: reviews.due,
    risingPain: themes.rising.find((theme) => theme.kind === "pain") ?? null,
  });
  const empty = count("items") === 0 && coverage.customers === 0;
  return { period, from, news, ...themes, coverage, nps, steps, empty };
}

/** The day so many days ago: whole days, so that a link to the day counts the same items. */
function dayAgo(days: number): string {
  return daysBefore(nowIso(), days).slice(0, 10);
}

async function countNews(db: Db, spans: { now: Span; before: Span }): Promise<Overview["news"]> {
  const change = async (count: (span: Span) => Promise<number>): Promise<Change> => ({
    now: await count(spans.now),
    before: await count(spans.before),
  });
  const [feedback, responses, voices, customers] = await Promise.all([
    change((span) => countWithin(db, "feedback_items.occurred_at", span)),
    change((span) => countWithin(db, "responses.submitted_at", span)),
    change((span) => countVoicesWithin(db, span)),
    change((span) => countWithin(db, "customers.since", span)),
  ]);
  return { feedback, responses, voices, customers };
}

async function describeCoverage(db: Db): Promise<Coverage> {
  const latelyFrom = dayAgo(latelyDays);
  const [counts, heardLately] = await Promise.all([
    selectCoverage(db),
    countVoicesWithin(db, { from: latelyFrom, to: openEnd }),
  ]);
  return { ...counts, heardLately, latelyFrom };
}

/** NPS of the newest survey that asked for it and was answered; null when none was. */
async function findLatestNps(db: Db): Promise<OverviewNps | null> {
  const { surveys } = await listSurveys(db, { pageSize: 25 });
  const answered = surveys
    .filter((survey) => survey.responses > 0)
    .sort((a, b) => (b.lastResponseAt ?? "").localeCompare(a.lastResponseAt ?? ""));
  for (const { id, title } of answered) {
    const { survey } = await getSurveyOverVersions(db, id);
    const question = survey.questions.find(({ type }) => type === "nps");
    if (!question) continue;
    const nps = netPromoterScore(await selectRatingCounts(db, id, question.id));
    if (nps) return { surveyId: id, surveyTitle: title, nps };
  }
  return null;
}
