import { DAY_MS, daysBefore } from "#app/lib/clock.ts";
import { minorUnitDigits } from "#app/lib/money.ts";
import type { Db } from "#db/client.server.ts";
import type { Criterion } from "./criterion.ts";
import { eventKey, type KnownFacts } from "./judge-criterion.ts";
import {
  selectEventCounts,
  selectLeadingValues,
  selectMeasured,
  selectSpokenThemes,
} from "./known-facts.repository.server.ts";
import { standingThemes } from "./standing-themes.repository.server.ts";

type Value = { text: string; number: number | null };

/** What the scores of a customer rest on, where they are newer than the stored ones. */
export interface ScoredMeasures {
  purchases: number;
  revenueMinor: number;
  currency: string | null;
  referrals: number;
  since: string;
}

/**
 * What is known of some customers (at most 500), by id: as far as the criteria ask, and the values of further attributes.
 * Revenue is in the customer's own currency. `now` is ISO text.
 */
export async function gatherKnownFacts(
  db: Db,
  ids: readonly string[],
  criteria: readonly Criterion[],
  attributeIds: readonly string[],
  now: string,
  scored: ReadonlyMap<string, ScoredMeasures> = new Map(),
): Promise<Map<string, KnownFacts>> {
  const conditions = criteria.map(({ condition }) => condition);
  const events = conditions.flatMap((condition) => (condition.about === "event" ? [condition] : []));
  const asked = conditions.flatMap((condition) => (condition.about === "theme" ? [condition.themeId] : []));
  const attributes = [
    ...new Set([
      ...attributeIds,
      ...conditions.flatMap((condition) => (condition.about === "attribute" ? [condition.attributeId] : [])),
    ]),
  ];
  const standing = await standingThemes(db, asked);
  const customers = (await selectMeasured(db, ids)).map((row) => ({ ...row, ...scored.get(row.id) }));
  const companies = [...new Set(customers.flatMap(({ companyId }) => companyId ?? []))];
  const [own, companyValues, counts, spoken] = await Promise.all([
    selectLeadingValues(db, "customer_id", ids, attributes),
    selectLeadingValues(db, "company_id", companies, attributes),
    selectEventCounts(
      db,
      ids,
      events.map((event) => ({
        key: eventKey(event),
        type: event.eventType,
        since: event.withinDays === null ? null : daysBefore(now, event.withinDays),
      })),
    ),
    selectSpokenThemes(db, ids, [...new Set(standing.values())]),
  ]);
  const values = grouped([...own, ...companyValues]);
  const happened = new Map(counts.map((row) => [row.id, row]));
  const lastSpoken = new Map(spoken.map((row) => [`${row.id} ${row.themeId}`, row.lastAt]));
  return new Map(
    customers.map((row): [string, KnownFacts] => [
      row.id,
      {
        attributes: new Map([
          ...(row.companyId === null ? [] : (values.get(row.companyId) ?? [])),
          ...(values.get(row.id) ?? []),
        ]),
        measures: measuresOf(row, happened.has(row.id), now),
        jobTitle: row.jobTitle,
        decisionRole: row.decisionRole,
        hasCompany: row.companyId !== null,
        events: happened.get(row.id)?.counts ?? new Map(),
        hasEvents: (happened.get(row.id)?.all ?? 0) > 0,
        themes: new Map(
          [...standing].flatMap(([themeId, stands]) => {
            const last = lastSpoken.get(`${row.id} ${stands}`);
            return last === undefined ? [] : [[themeId, last] as const];
          }),
        ),
        hasSpoken: (row.feedbackItems ?? 0) > 0,
      },
    ]),
  );
}

/** Without any event on record nobody knows what a customer bought elsewhere or whom one brought. */
function measuresOf(
  row: Awaited<ReturnType<typeof selectMeasured>>[number],
  hasEvents: boolean,
  now: string,
): KnownFacts["measures"] {
  const happened = (value: number | null) => (hasEvents ? value : null);
  return {
    revenue: happened(
      row.revenueMinor === null ? null : row.revenueMinor / 10 ** minorUnitDigits(row.currency),
    ),
    purchases: happened(row.purchases),
    referrals: happened(row.referrals),
    "relationship-days":
      row.since === null ? null : Math.floor((Date.parse(now) - Date.parse(row.since)) / DAY_MS),
    "feedback-items": row.feedbackItems,
    "pain-statements": row.feedbackItems === 0 ? null : row.painStatements,
    sentiment: row.sentiment === null ? null : row.sentiment * 100,
    nps: row.nps,
  };
}

function grouped(rows: readonly ({ id: string | null; attributeId: string } & Value)[]) {
  const values = new Map<string, [string, Value][]>();
  for (const { id, attributeId, text, number } of rows) {
    if (id === null) continue;
    const list = values.get(id) ?? [];
    values.set(id, list);
    list.push([attributeId, { text, number }]);
  }
  return values;
}
