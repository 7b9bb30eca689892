import { recountCompanies as recountJob } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, daysBefore, nowIso } from "#app/lib/clock.ts";
import { groupBy } from "#app/lib/group-by.ts";
import type { Db } from "#db/client.server.ts";
import { findThemeStates } from "../theme-state/theme-states.server.ts";
import {
  selectPainNames,
  selectPresent,
  selectRevenue,
  selectVoices,
} from "./company-facts.repository.server.ts";
import { companyHealth } from "./company-health.ts";
import {
  type CompanyMetrics,
  hasCompanies,
  markAllForRecount,
  replaceCompanyMetrics,
  selectWaiting,
  takeWaiting,
} from "./company-metrics.repository.server.ts";

const COMPANIES_A_PIECE = 50;
const LATELY_DAYS = 90;
const YEAR_DAYS = 365;
/** Silence and what has expired change with time alone, so that every company is counted once a day. */
const KEPT_MS = DAY_MS;
const AGAIN_MS = DAY_MS / 4;

/** Counts companies anew that wait for it or were not counted for a day, with `all` every one; comes back by itself. */
export async function recountCompanies(
  db: Db,
  signal: AbortSignal,
  { all }: { all: boolean },
): Promise<void> {
  if (all) await markAllForRecount(db);
  for (;;) {
    signal.throwIfAborted();
    const ids = await selectWaiting(db, new Date(Date.now() - KEPT_MS).toISOString(), COMPANIES_A_PIECE);
    if (ids.length === 0) break;
    await db.transaction().execute((trx) => recount(trx, ids));
  }
  if (await hasCompanies(db)) await enqueue(db, recountJob, { all: false }, { delayMs: AGAIN_MS });
}

/** Counts companies (at most 100) anew from what their people said and did. Takes a transaction. */
async function recount(trx: Db, waiting: readonly string[]): Promise<void> {
  const ids = await takeWaiting(trx, waiting);
  if (ids.length === 0) return;
  const now = nowIso();
  const times = { lately: daysBefore(now, LATELY_DAYS), year: daysBefore(now, YEAR_DAYS) };
  const revenue = await selectRevenue(trx, ids);
  const voices = new Map((await selectVoices(trx, ids, times)).map((row) => [row.companyId, row]));
  const present = groupBy(await selectPresent(trx, ids), ({ companyId }) => companyId);
  const pains = await openPainsOf(trx, [...present.values()].flat(), now);
  const metrics = ids.map((companyId): CompanyMetrics => {
    const places = present.get(companyId) ?? [];
    const lastOf = new Map(places.map(({ customerId, lastAt }) => [customerId, lastAt]));
    const said = voices.get(companyId);
    const actives = [...lastOf.values()].filter((at) => at !== null);
    const lastAt = [...actives, ...(said ? [said.lastAt] : [])].sort().at(-1) ?? null;
    const lately = said?.lately ?? { items: 0, mean: 0 };
    const before = said?.before ?? { items: 0, mean: 0 };
    const openPains = [...(pains.get(companyId) ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const items = lately.items + before.items;
    return {
      ...{ companyId, people: lastOf.size, feedbackItems: said?.items ?? 0, openPains: openPains.length },
      sentiment: items === 0 ? null : (lately.mean * lately.items + before.mean * before.items) / items,
      lastActiveAt: lastAt,
      health: companyHealth({
        ...{ lately, before, openPains, people: lastOf.size },
        activePeople: actives.filter((at) => at >= times.lately).length,
        quietDays: lastAt === null ? null : daysBetween(lastAt, now),
        roles: new Set(places.map(({ role }) => role)),
      }),
    };
  });
  await replaceCompanyMetrics(trx, metrics, revenue, now);
}

/** By company, the names of pain points that are open for its people of today, and for how many. */
async function openPainsOf(
  trx: Db,
  places: readonly { companyId: string; customerId: string }[],
  now: string,
): Promise<Map<string, Map<string, number>>> {
  const people = new Map<string, Set<string>>();
  for (const { companyId, customerId } of places) {
    people.set(companyId, (people.get(companyId) ?? new Set()).add(customerId));
  }
  const states = await findThemeStates(trx, [...new Set(places.map(({ customerId }) => customerId))], now);
  const open = new Map<string, string[]>();
  for (const [customerId, byTheme] of states) {
    open.set(
      customerId,
      [...byTheme].flatMap(([themeId, { state }]) => (state === "open" ? themeId : [])),
    );
  }
  const names = await namesOf(trx, [...new Set([...open.values()].flat())]);
  const counts = new Map<string, Map<string, number>>();
  for (const [companyId, ids] of people) {
    const ofCompany = new Map<string, number>();
    for (const themeId of [...ids].flatMap((id) => open.get(id) ?? [])) {
      const name = names.get(themeId);
      if (name !== undefined) ofCompany.set(name, (ofCompany.get(name) ?? 0) + 1);
    }
    counts.set(companyId, ofCompany);
  }
  return counts;
}

async function namesOf(trx: Db, themeIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < themeIds.length; start += 500) {
    for (const [id, name] of await selectPainNames(trx, themeIds.slice(start, start + 500)))
      names.set(id, name);
  }
  return names;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS));
}
