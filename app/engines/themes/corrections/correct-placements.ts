import type { Placement, ThemeKind } from "../fitted-theme.ts";
import { type ThemeLink, themeResolver } from "./correction-log.ts";
import { followHolds } from "./follow-holds.ts";
import { type HeldStatement, latestHolds } from "./held-statement.ts";
import { themeSettler } from "./theme-settler.ts";

/** A statement with the place that the engine alone gives it. */
export type FittedStatement = {
  id: string;
  /** Sorts by time together with the ids of corrections. */
  arrivedAt: string;
  kind: ThemeKind;
  fitted: Placement | null;
};

/** What is known of a theme besides its statements. */
export type KnownTheme = {
  kind: ThemeKind;
  /** Whether the last fit has a group of this id. */
  isStanding: boolean;
  /** Where most of it went when it was lost in a fit. */
  wentTo: string | null;
  /** The theme that its group was found to follow before, for when its statements are not given. */
  follows?: string | null;
};

export type PlacementRules = {
  held: readonly HeldStatement[];
  /** What people merged. */
  links: readonly ThemeLink[];
  themes: ReadonlyMap<string, KnownTheme>;
  /** Themes that people shaped. */
  kept: ReadonlySet<string>;
};

/** Where a statement belongs after all corrections; null is in no theme. */
export type CorrectedPlacements = {
  placements: Map<string, Placement | null>;
  /** Groups of the fit that are another theme's by their statements. */
  follows: ThemeLink[];
};

// A statement that a person put into a theme stands at its edge until a fit has looked at it.
const unknownScore = 0.5;

/**
 * Replays corrections over a fit. Depends on nothing but its arguments, so taking a correction away gives exactly what
 * stood without it. All statements of each group that occurs have to be given.
 */
export function correctPlacements(
  statements: readonly FittedStatement[],
  rules: PlacementRules,
): CorrectedPlacements {
  const { links, themes } = rules;
  const held = fittingHolds(statements, rules);
  const groups = groupByTheme(statements, themes);
  const follows = followHolds(groups, held, {
    resolve: themeResolver(links),
    isStanding: (themeId) => themes.get(themeId)?.isStanding ?? false,
  });
  const known = follows.map(({ from, to }): [string, string] => [from, to]);
  for (const [id, theme] of themes) if (theme.follows && !groups.has(id)) known.push([id, theme.follows]);
  return { placements: placeByHolds(statements, { ...rules, held, followOf: new Map(known) }), follows };
}

/**
 * Places statements by what corrections say of them and, where they say nothing, by the fit. Needs no whole groups:
 * `followOf` is what correctPlacements found in them.
 */
export function placeByHolds(
  statements: readonly FittedStatement[],
  rules: PlacementRules & { followOf: ReadonlyMap<string, string> },
): Map<string, Placement | null> {
  const { links, themes, followOf } = rules;
  const held = fittingHolds(statements, rules);
  const resolve = themeResolver(links);
  const kept = latestHolds(held, ["holds", "keeps"]);
  const byPerson = new Map([...latestHolds(held, ["near"]), ...kept, ...latestHolds(held, ["chosen"])]);
  const placed = latestHolds(held, ["placed"]);
  const settle = themeSettler({ resolve, followOf, kept: rules.kept, themes });
  const placements = new Map<string, Placement | null>();
  for (const { id, kind, fitted } of statements) {
    const own = fitted !== null && themes.get(fitted.themeId)?.kind === kind ? fitted.themeId : null;
    const hold = byPerson.get(id) ?? (own === null ? placed.get(id) : undefined);
    const byFit = own === null ? null : settle(followOf.get(own) ?? own);
    const said = hold?.themeId ?? null;
    const themeId = hold === undefined ? byFit : said && settle(said);
    placements.set(id, themeId === null ? null : { themeId, score: fitted?.score ?? unknownScore });
  }
  return placements;
}

// A statement whose kind was changed has left the themes of its former kind.
function fittingHolds(
  statements: readonly FittedStatement[],
  { held, themes }: Pick<PlacementRules, "held" | "themes">,
): HeldStatement[] {
  const kinds = new Map(statements.map(({ id, kind }) => [id, kind]));
  return held.filter(
    ({ themeId, statementId }) => themeId === null || themes.get(themeId)?.kind === kinds.get(statementId),
  );
}

function groupByTheme(
  statements: readonly FittedStatement[],
  themes: ReadonlyMap<string, KnownTheme>,
): Map<string, FittedStatement[]> {
  const groups = new Map<string, FittedStatement[]>();
  for (const statement of statements) {
    const { fitted, kind } = statement;
    if (fitted === null || themes.get(fitted.themeId)?.kind !== kind) continue;
    const members = groups.get(fitted.themeId);
    if (members === undefined) groups.set(fitted.themeId, [statement]);
    else members.push(statement);
  }
  return groups;
}
