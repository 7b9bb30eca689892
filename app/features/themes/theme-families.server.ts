import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { cutPage, decodeNumberPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { countActiveSpeakers } from "./active-speakers.repository.server.ts";
import { byMonth, lastMonths } from "./months.ts";
import {
  countPeopleOfParents,
  selectFamilyPage,
  selectThemesOfFamilies,
} from "./theme-families.repository.server.ts";
import type { ThemeKind } from "./theme-kind.ts";
import { countActiveCustomers, selectMonthlyMentions, type Theme } from "./themes.repository.server.ts";
import { ACTIVE_DAYS, MONTHS } from "./themes.service.server.ts";

const MOST_IDS = 100;

/** A theme, or several (`members`) as one. */
export type FamilyRow = Pick<
  Theme,
  "id" | "kind" | "name" | "subtitle" | "people" | "mentions" | "sentiment" | "rising" | "falling" | "state"
> & {
  parentName: null;
  members: Theme[];
  activeSpeakers: number;
  /** Mentions of each of the last twelve months, oldest first. */
  trend: number[];
};

export interface FamilyPage {
  rows: FamilyRow[];
  next: string | null;
  activeCustomers: number;
}

/**
 * One page of the themes of a kind, those that have something in common as one row, the rows that matter most first.
 * `after` is the `next` of the page before.
 */
export async function listFamilies(
  db: Db,
  options: { kind: ThemeKind; after: string | null; pageSize: number },
): Promise<FamilyPage> {
  const found = await selectFamilyPage(db, {
    kind: options.kind,
    after: decodeNumberPlace(options.after),
    limit: options.pageSize + 1,
  });
  const { page, next } = cutPage(found, options.pageSize, ({ priority, id }) => encodePlace(priority, id));
  const themes = await selectThemesOfFamilies(
    db,
    options.kind,
    page.map(({ id }) => id),
  );
  const families = page.map(({ id, name }) => ({
    id,
    name,
    themes: themes.filter(({ familyId }) => familyId === id),
  }));
  const since = daysBefore(nowIso(), ACTIVE_DAYS);
  const isShared = (family: { themes: Theme[] }) => family.themes.length > 1;
  const single = families.filter((family) => !isShared(family)).flatMap((family) => family.themes);
  const [activeCustomers, speakers, shared, trends] = await Promise.all([
    countActiveCustomers(db, since),
    countActiveSpeakers(
      db,
      single.map(({ id }) => id),
      since,
    ),
    countPeopleOfParents(
      db,
      families.filter(isShared).map(({ id }) => id),
      since,
    ),
    readTrends(
      db,
      themes.map(({ id }) => id),
    ),
  ]);
  const rows = families.flatMap(({ id, name, themes: own }): FamilyRow[] => {
    const [first] = own;
    if (first === undefined) return [];
    const trend = sumTrends(own.map((theme) => trends(theme.id)));
    if (own.length === 1) {
      return [
        { ...first, parentName: null, members: [], activeSpeakers: speakers.get(first.id) ?? 0, trend },
      ];
    }
    return [
      { ...toFamily(own, first), ...shared.get(id), id, name: name ?? first.name, members: own, trend },
    ];
  });
  return { rows, next, activeCustomers };
}

// What a family is as a whole; people who speak of several of its themes are one each, so they are counted elsewhere.
function toFamily(themes: readonly Theme[], first: Theme) {
  const mentions = themes.reduce((sum, theme) => sum + theme.mentions, 0);
  const felt = themes.reduce((sum, theme) => sum + theme.sentiment * theme.mentions, 0);
  const { kind, subtitle } = first;
  return {
    ...{ kind, subtitle, mentions, parentName: null, people: 0, activeSpeakers: 0 },
    ...{ sentiment: felt / mentions, rising: false, falling: false, state: "established" as const },
  };
}

/** The mentions of a theme in each of the last twelve months. */
async function readTrends(db: Db, ids: readonly string[]): Promise<(themeId: string) => number[]> {
  const months = lastMonths(nowIso(), MONTHS);
  const counts = new Map<string, { month: string; mentions: number }[]>();
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const part = await selectMonthlyMentions(db, ids.slice(start, start + MOST_IDS), `${months[0]}-01`);
    for (const { themeId, ...count } of part) {
      const known = counts.get(themeId ?? "");
      if (known) known.push(count);
      else counts.set(themeId ?? "", [count]);
    }
  }
  return (themeId) => byMonth(months, counts.get(themeId) ?? []);
}

function sumTrends(trends: readonly (readonly number[])[]): number[] {
  return Array.from({ length: MONTHS }, (_, month) =>
    trends.reduce((sum, trend) => sum + (trend[month] ?? 0), 0),
  );
}
