import type { FittedStatement } from "./correct-placements.ts";
import type { ThemeLink } from "./correction-log.ts";
import { type HeldStatement, latestHolds } from "./held-statement.ts";

// A group follows a theme when more than this share of what it held back then belongs to the theme …
const mostOf = 0.5;
// … and no more than this share belongs to another corrected theme: those two are kept apart statement by statement.
const contested = 0.2;

/** Statements of one group of a fit that corrections say alike of. */
export type Claim = {
  groupId: string;
  /** The theme they belong to by their latest hold. */
  themeId: string;
  /** The theme of their latest hold that draws a group along (role "holds"); null without one. */
  drawnTo: string | null;
  count: number;
  /** The latest of their corrections. */
  by: string;
};

/** The theme that claims most of a group, with the number of statements that the next one claims. */
export type Contender = { groupId: string; themeId: string; count: number; by: string; nextCount: number };

type Themes = { resolve: (themeId: string) => string; isStanding: (themeId: string) => boolean };

/**
 * Which groups of a fit are really an earlier theme that a person merged, muted, split, pinned or renamed: those mostly
 * made of its statements. Only statements that were there when the correction was made are counted, so that new
 * feedback beside them does not hide where they went.
 */
export function followHolds(
  groups: ReadonlyMap<string, readonly FittedStatement[]>,
  held: readonly HeldStatement[],
  themes: Themes,
): ThemeLink[] {
  const holds = latestHolds(held, ["holds"]);
  const latest = new Map([...latestHolds(held, ["names"]), ...latestHolds(held, ["holds", "keeps"])]);
  const claims = [...groups].flatMap(([groupId, members]) =>
    members.flatMap(({ id }): Claim[] => {
      const hold = latest.get(id);
      if (hold === undefined || hold.themeId === null) return [];
      const drawnTo = holds.get(id)?.themeId ?? null;
      return [{ groupId, themeId: hold.themeId, drawnTo, count: 1, by: hold.correctionId }];
    }),
  );
  return followContenders(
    findContenders(claims, themes),
    ({ groupId, by }) => groups.get(groupId)?.filter(({ arrivedAt }) => arrivedAt < by).length ?? 0,
  );
}

/** The contender for each group that has one; claims may be as fine as single statements or added up. */
export function findContenders(claims: readonly Claim[], { resolve, isStanding }: Themes): Contender[] {
  const groups = new Map<string, Map<string, Omit<Claim, "drawnTo"> & { onlyWhenLost: boolean }>>();
  for (const { groupId, drawnTo, count, by, ...claim } of claims) {
    const themeId = resolve(claim.themeId);
    const themes = groups.get(groupId) ?? new Map();
    groups.set(groupId, themes);
    const known = themes.get(themeId) ?? { groupId, themeId, count: 0, by: "", onlyWhenLost: true };
    themes.set(themeId, {
      ...known,
      count: known.count + count,
      by: compareIds(known.by, by) < 0 ? by : known.by,
      onlyWhenLost: known.onlyWhenLost && (drawnTo === null || resolve(drawnTo) !== themeId),
    });
  }
  return [...groups].flatMap(([groupId, themes]) => {
    const [first, second] = [...themes.values()].sort(
      (one, other) => other.count - one.count || compareIds(other.by, one.by),
    );
    if (first === undefined || first.themeId === resolve(groupId)) return [];
    if (first.onlyWhenLost && isStanding(first.themeId)) return [];
    const { themeId, count, by } = first;
    return [{ groupId, themeId, count, by, nextCount: second?.count ?? 0 }];
  });
}

/** The contenders that groups follow; `knownOf` says how many statements of a group came before its contender's `by`. */
export function followContenders(
  contenders: readonly Contender[],
  knownOf: (contender: Contender) => number,
): ThemeLink[] {
  return contenders.flatMap((contender) => {
    const { groupId, themeId, count, by, nextCount } = contender;
    const known = knownOf(contender);
    if (count <= known * mostOf || nextCount > known * contested) return [];
    return [{ from: groupId, to: themeId, by }];
  });
}

function compareIds(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
