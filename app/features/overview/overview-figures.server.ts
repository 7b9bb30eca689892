import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { rememberCostly } from "#app/lib/remember-costly.ts";
import type { Db } from "#db/client.server.ts";
import { findLatestNps } from "./latest-nps.server.ts";
import {
  countItems,
  countVoicesWithin,
  countWithin,
  type Span,
  selectCoverage,
} from "./overview.repository.server.ts";
import type { Change, Coverage, Overview, Period } from "./overview.ts";
import { listOverviewThemes } from "./overview-themes.server.ts";

/** A customer heard within this time counts as heard lately: a quarter, the rhythm of reviews. */
const latelyDays = 90;
/** After every stored time: the lists behind the counts have no end either. */
const openEnd = "9999";
/** With more customers and items than this the figures take long enough to be worth remembering. */
const MANY_ROWS = 10_000;

type Figures = Omit<Overview, "period" | "countedAt" | "steps" | "empty"> & {
  /** All feedback items. */
  items: number;
};

type Recall = ReturnType<typeof rememberCostly<Figures>>;
const recalls = new WeakMap<Db, Map<Period, Recall>>();

/** The figures of a period; of a large instance those of some seconds ago, with when they were counted. */
export async function recallFigures(
  db: Db,
  period: Period,
): Promise<{ figures: Figures; countedAt: string | null }> {
  const ofDb = recalls.get(db) ?? new Map<Period, Recall>();
  recalls.set(db, ofDb);
  const isCostly = ({ items, coverage }: Figures) => items + coverage.customers > MANY_ROWS;
  const recall = ofDb.get(period) ?? rememberCostly(() => countFigures(db, period), isCostly);
  ofDb.set(period, recall);
  const { value, countedAt, remembered } = await recall();
  return { figures: value, countedAt: remembered ? countedAt : null };
}

async function countFigures(db: Db, period: Period): Promise<Figures> {
  const from = dayAgo(period);
  const spans = { now: { from, to: openEnd }, before: { from: dayAgo(2 * period), to: from } };
  const [news, themes, coverage, nps, items] = await Promise.all([
    countNews(db, spans),
    listOverviewThemes(db, nowIso()),
    describeCoverage(db),
    findLatestNps(db),
    countItems(db),
  ]);
  return { from, news, ...themes, coverage, nps, items };
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
