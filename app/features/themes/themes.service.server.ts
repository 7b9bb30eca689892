import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeNumberPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { countActiveSpeakers } from "./active-speakers.repository.server.ts";
import { byMonth, lastMonths } from "./months.ts";
import type { ThemeKind } from "./theme-kind.ts";
import { selectParentNames } from "./theme-parents.repository.server.ts";
import { selectThemeQuotes, type ThemeQuote } from "./theme-quotes.repository.server.ts";
import {
  countActiveCustomers,
  countMuted,
  countThemes,
  selectMonthlyMentions,
  selectTheme,
  selectThemeChoices,
  selectThemePage,
  type Theme,
} from "./themes.repository.server.ts";

export type { Theme } from "./themes.repository.server.ts";
export { countMuted, countThemes, selectThemeChoices as listThemeChoices };

/** How many months a trend shows. */
export const MONTHS = 12;
const MOST_STEPS = 1000;
/** A customer with any sign of life in this time counts as active. */
export const ACTIVE_DAYS = 180;

export interface ListedTheme extends Theme {
  /** Mentions of each of the last twelve months, oldest first. */
  trend: number[];
  /** Of `activeCustomers`, how many spoke of it. */
  activeSpeakers: number;
  /** What the coarse group it belongs to is called. */
  parentName: string | null;
}

export interface ThemePage {
  themes: ListedTheme[];
  next: string | null;
  months: string[];
  activeCustomers: number;
}

/** One page of the themes of a kind, the ones that matter most first. `after` is the `next` of the page before. */
export async function listThemes(
  db: Db,
  options: { kind: ThemeKind; after?: string | null; pageSize: number; rising?: boolean; muted?: boolean },
): Promise<ThemePage> {
  const rows = await selectThemePage(db, {
    kind: options.kind,
    after: decodeNumberPlace(options.after),
    limit: options.pageSize + 1,
    ...(options.rising ? { rising: true } : {}),
    ...(options.muted ? { muted: true } : {}),
  });
  const { page, next } = cutPage(rows, options.pageSize, ({ priority, id }) => encodePlace(priority, id));
  const months = lastMonths(nowIso(), MONTHS);
  const ids = page.map((theme) => theme.id);
  const activeSince = daysBefore(nowIso(), ACTIVE_DAYS);
  const [counts, activeCustomers, activeSpeakers, parents] = await Promise.all([
    selectMonthlyMentions(db, ids, `${months[0]}-01`),
    countActiveCustomers(db, activeSince),
    countActiveSpeakers(db, ids, activeSince),
    selectParentNames(
      db,
      page.flatMap(({ parentId }) => parentId ?? []),
    ),
  ]);
  return {
    themes: page.map((theme) => ({
      ...theme,
      parentName: parents.get(theme.parentId ?? "") ?? null,
      activeSpeakers: activeSpeakers.get(theme.id) ?? 0,
      trend: byMonth(
        months,
        counts.filter((count) => count.themeId === theme.id),
      ),
    })),
    next,
    months,
    activeCustomers,
  };
}

/** The theme with this id, or the one that took its place. */
export async function findTheme(db: Db, id: string): Promise<Theme | undefined> {
  let theme = await selectTheme(db, id);
  // Each refit and each merge may add a step; the bound is for a database that something else has written a circle into.
  for (
    let step = 0;
    step < MOST_STEPS && theme?.state === "replaced" && theme.successorId !== null;
    step += 1
  ) {
    theme = await selectTheme(db, theme.successorId);
  }
  return theme;
}

/** How many customers are active, and how many of them spoke of the theme. */
export async function countActive(db: Db, themeId: string): Promise<{ customers: number; speakers: number }> {
  const since = daysBefore(nowIso(), ACTIVE_DAYS);
  const [customers, speakers] = await Promise.all([
    countActiveCustomers(db, since),
    countActiveSpeakers(db, [themeId], since),
  ]);
  return { customers, speakers: speakers.get(themeId) ?? 0 };
}

/** Everything a theme's page shows; throws NotFoundError for an unknown id. */
export async function getTheme(db: Db, id: string, options: { after: string | null; pageSize: number }) {
  const theme = await findTheme(db, id);
  if (!theme) throw new NotFoundError("There is no theme at this address.");
  const months = lastMonths(nowIso(), MONTHS);
  const [counts, quotes, active] = await Promise.all([
    selectMonthlyMentions(db, [theme.id], `${months[0]}-01`),
    listQuotes(db, theme.id, options),
    countActive(db, theme.id),
  ]);
  return { theme, months, trend: byMonth(months, counts), ...quotes, active };
}

async function listQuotes(
  db: Db,
  themeId: string,
  options: { after: string | null; pageSize: number },
): Promise<{ quotes: ThemeQuote[]; next: string | null }> {
  const after = decodeNumberPlace(options.after);
  const rows = await selectThemeQuotes(db, themeId, after, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ score, statementId }) =>
    encodePlace(score, statementId),
  );
  return { quotes: page, next };
}
