import {
  type KnownTheme,
  type PlacementRules,
  placeByHolds,
} from "#app/engines/themes/corrections/correct-placements.ts";
import {
  type ThemeLink,
  type ThemeRules,
  themeResolver,
} from "#app/engines/themes/corrections/correction-log.ts";
import { findContenders, followContenders } from "#app/engines/themes/corrections/follow-holds.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { Db } from "#db/client.server.ts";
import { countKnown, selectThemesOf } from "./reach.repository.server.ts";
import { type Reach, type StatementClass, selectClasses } from "./statement-classes.repository.server.ts";
import type { Supposed } from "./tie.ts";

/** A question about where statements belong: which ones, and by what rules. */
export interface WorkOrder {
  /** Themes whose statements are looked at; more are found by where these are fitted. */
  themeIds: readonly string[];
  /** The correction whose statements are looked at as well. */
  tiedTo: string | null;
  rules: ThemeRules;
  themes: ReadonlyMap<string, KnownTheme>;
  /** A correction to reckon with that is not in the log. */
  supposed?: Supposed;
}

export interface WorkedOut {
  reach: Reach;
  classes: StatementClass[];
  /** Where the statements of a class belong, by its key. */
  themeOf: Map<string, string | null>;
  /** Groups of the fit that are another theme's by their statements. */
  follows: ThemeLink[];
  /** The same for placing statements one by one. */
  placing: Omit<PlacementRules, "held"> & { followOf: ReadonlyMap<string, string> };
  /** The themes to look at. */
  touched: string[];
}

/**
 * Where the statements that a correction can reach belong by the fit and the log. Read in a few queries that count what
 * is alike; nothing is read statement by statement and nothing is written. `themeIds` that lead elsewhere as of the last
 * correction are looked at anew.
 */
export async function workOut(db: Db, order: WorkOrder): Promise<WorkedOut> {
  const { themeIds, tiedTo, rules, supposed = null } = order;
  const statementId = supposed?.tie.of === "statement" ? supposed.tie.statementId : undefined;
  const found = await selectThemesOf(db, { themeIds, tiedTo, ...(statementId ? { statementId } : {}) });
  const groupIds = [...new Set([...themeIds, ...found])];
  const reach: Reach = { themeIds, groupIds, tiedTo, supposed };
  const classes = await selectClasses(db, reach);
  const themes = withoutFollows(order.themes, themeIds);
  const follows = await findFollows(db, classes, rules, themes);
  const placing = {
    links: rules.links,
    kept: rules.kept,
    themes,
    followOf: followOf(classes, follows, themes),
  };
  const themeOf = placeClasses(classes, placing);
  const standing = classes.flatMap(({ themeId, groupId }) => [themeId ?? [], groupId ?? []].flat());
  const placed = [...themeOf.values()].flatMap((themeId) => themeId ?? []);
  return {
    reach,
    classes,
    themeOf,
    follows,
    placing,
    touched: [...new Set([...groupIds, ...standing, ...placed])],
  };
}

// Where the themes of the correction itself led before says nothing any more.
function withoutFollows(
  themes: ReadonlyMap<string, KnownTheme>,
  ids: readonly string[],
): ReadonlyMap<string, KnownTheme> {
  const named = new Set(ids);
  return new Map([...themes].map(([id, theme]) => [id, named.has(id) ? { ...theme, follows: null } : theme]));
}

function ofOwnGroup(
  { groupId, kind }: StatementClass,
  themes: ReadonlyMap<string, KnownTheme>,
): string | null {
  return groupId !== null && themes.get(groupId)?.kind === kind ? groupId : null;
}

async function findFollows(
  db: Db,
  classes: readonly StatementClass[],
  { links }: ThemeRules,
  themes: ReadonlyMap<string, KnownTheme>,
): Promise<ThemeLink[]> {
  const claims = classes.flatMap((each) => {
    const groupId = ofOwnGroup(each, themes);
    const themeId = each.claim?.themeId ?? null;
    if (groupId === null || themeId === null) return [];
    return [
      { groupId, themeId, drawnTo: each.drawn?.themeId ?? null, count: each.count, by: each.claimedBy },
    ];
  });
  const contenders = findContenders(claims, {
    resolve: themeResolver(links),
    isStanding: (themeId) => themes.get(themeId)?.isStanding ?? false,
  });
  const known = new Map<string, number>();
  for (const contender of contenders) known.set(contender.groupId, await countKnown(db, contender));
  return followContenders(contenders, ({ groupId }) => known.get(groupId) ?? 0);
}

/** What was found of the groups within reach, and what is known of the others. */
function followOf(
  classes: readonly StatementClass[],
  follows: readonly ThemeLink[],
  themes: ReadonlyMap<string, KnownTheme>,
): Map<string, string> {
  const within = new Set(classes.map((each) => ofOwnGroup(each, themes)));
  const known = new Map(follows.map(({ from, to }) => [from, to]));
  for (const [id, theme] of themes) if (theme.follows && !within.has(id)) known.set(id, theme.follows);
  return known;
}

function placeClasses(
  classes: readonly StatementClass[],
  placing: WorkedOut["placing"],
): Map<string, string | null> {
  const alike = new Map(classes.map((each) => [each.key, each]));
  const held = [...alike.values()].flatMap(({ key, said, placed }) => {
    const hold = { correctionId: "", statementId: key };
    const holds: HeldStatement[] = [];
    if (said) holds.push({ ...hold, themeId: said.themeId, role: "chosen" });
    if (placed) holds.push({ ...hold, themeId: placed.themeId, role: "placed" });
    return holds;
  });
  const statements = [...alike.values()].map(({ key, kind, groupId }) => ({
    ...{ id: key, arrivedAt: "", kind },
    fitted: groupId === null ? null : { themeId: groupId, score: 0 },
  }));
  const placements = placeByHolds(statements, { ...placing, held });
  return new Map([...placements].map(([key, placement]) => [key, placement?.themeId ?? null]));
}
