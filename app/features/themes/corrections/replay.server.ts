import { correctPlacements } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { recountThemes } from "../theme-counts.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import { selectKnownThemes, type ThemeIdentity } from "./known-themes.repository.server.ts";
import { type ScopedStatement, selectScope, updateThemesOf } from "./scope.repository.server.ts";
import { settleThemes } from "./settle-themes.server.ts";
import { readHolds, readThemeRules } from "./theme-rules.server.ts";

/** What a correction speaks of. */
export interface Scope {
  themeIds: readonly string[];
  statementIds: readonly string[];
}

/**
 * Brings the stored placements, names and counts in line with the log, for everything that a correction can reach. The
 * same for a correction and for taking it back: what stands follows from the fit and the log alone. Returns the themes
 * that it looked at. Takes a transaction.
 */
export async function replayCorrections(trx: Db, scope: Scope): Promise<string[]> {
  await holdThemes(trx);
  const rules = await readThemeRules(trx);
  const themes = await selectKnownThemes(trx);
  const statements = await gather(trx, scope);
  const held = await readHolds(
    trx,
    statements.map(({ id }) => id),
  );
  const { placements, follows } = correctPlacements(statements, {
    ...{ held, links: rules.links, kept: rules.kept },
    themes: withoutFollows(themes, scope.themeIds),
  });
  await updateThemesOf(
    trx,
    statements.flatMap(({ id, themeId }) => {
      const placement = placements.get(id) ?? null;
      if ((placement?.themeId ?? null) === themeId) return [];
      return [{ id, theme_id: placement?.themeId ?? null, theme_score: placement?.score ?? null }];
    }),
  );
  const touched = new Set([
    ...scope.themeIds,
    ...themesOf(statements),
    ...[...placements.values()].flatMap((placement) => placement?.themeId ?? []),
  ]);
  await settleThemes(trx, { touched, themes, rules, follows });
  await recountThemes(trx, [...touched]);
  return [...touched];
}

// Where the themes of the correction itself led before says nothing any more.
function withoutFollows(
  themes: ReadonlyMap<string, ThemeIdentity>,
  ids: readonly string[],
): Map<string, ThemeIdentity> {
  const named = new Set(ids);
  return new Map([...themes].map(([id, theme]) => [id, named.has(id) ? { ...theme, follows: null } : theme]));
}

/** The statements a correction can move, with all statements of every group that one of them is in. */
async function gather(db: Db, { themeIds, statementIds }: Scope): Promise<ScopedStatement[]> {
  const standing = await selectScope(db, "theme_id", themeIds);
  const known = new Set(standing.map(({ id }) => id));
  const named = await selectNamed(
    db,
    statementIds.filter((id) => !known.has(id)),
  );
  const groups = new Set([...themeIds, ...themesOf(named), ...themesOf(standing)]);
  const grouped = await selectScope(db, "fitted_theme_id", [...groups]);
  return [...new Map([...named, ...standing, ...grouped].map((row) => [row.id, row])).values()];
}

const PAGE = 500;

async function selectNamed(db: Db, ids: readonly string[]): Promise<ScopedStatement[]> {
  const found: ScopedStatement[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    found.push(...(await selectScope(db, "id", ids.slice(start, start + PAGE))));
  }
  return found;
}

function themesOf(statements: readonly ScopedStatement[]): string[] {
  return statements.flatMap(({ themeId, fitted }) => [
    ...(themeId === null ? [] : [themeId]),
    ...(fitted === null ? [] : [fitted.themeId]),
  ]);
}
