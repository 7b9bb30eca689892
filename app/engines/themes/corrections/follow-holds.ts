import type { FittedStatement } from "./correct-placements.ts";
import type { ThemeLink } from "./correction-log.ts";
import { type HeldStatement, latestHolds } from "./held-statement.ts";

// A group follows a theme when more than this share of what it held back then belongs to the theme …
const mostOf = 0.5;
// … and no more than this share belongs to another corrected theme: those two are kept apart statement by statement.
const contested = 0.2;

type Claim = { themeId: string; count: number; by: string; onlyWhenLost: boolean };

/**
 * Which groups of a fit are really an earlier theme that a person merged, muted, split, pinned or renamed: those mostly
 * made of its statements. Only statements that were there when the correction was made are counted, so that new
 * feedback beside them does not hide where they went.
 */
export function followHolds(
  groups: ReadonlyMap<string, readonly FittedStatement[]>,
  held: readonly HeldStatement[],
  { resolve, isStanding }: { resolve: (themeId: string) => string; isStanding: (themeId: string) => boolean },
): ThemeLink[] {
  const holds = latestHolds(held, ["holds"]);
  const latest = new Map([...latestHolds(held, ["names"]), ...latestHolds(held, ["holds", "keeps"])]);
  const links: ThemeLink[] = [];
  for (const [groupId, members] of groups) {
    const claims = claimsOn(members, { holds, latest }, resolve);
    const [first, second] = claims.sort(
      (one, other) => other.count - one.count || compareIds(other.by, one.by),
    );
    if (first === undefined || first.themeId === resolve(groupId)) continue;
    if (first.onlyWhenLost && isStanding(first.themeId)) continue;
    const known = members.filter(({ arrivedAt }) => arrivedAt < first.by).length;
    if (first.count <= known * mostOf || (second?.count ?? 0) > known * contested) continue;
    links.push({ from: groupId, to: first.themeId, by: first.by });
  }
  return links;
}

type LatestHolds = ReadonlyMap<string, HeldStatement>;

function claimsOn(
  members: readonly FittedStatement[],
  { holds, latest }: { holds: LatestHolds; latest: LatestHolds },
  resolve: (themeId: string) => string,
): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { id } of members) {
    const hold = latest.get(id);
    if (hold === undefined || hold.themeId === null) continue;
    const themeId = resolve(hold.themeId);
    const claim = claims.get(themeId) ?? { themeId, count: 0, by: "", onlyWhenLost: true };
    const drawing = holds.get(id)?.themeId ?? null;
    claims.set(themeId, {
      themeId,
      count: claim.count + 1,
      by: compareIds(claim.by, hold.correctionId) < 0 ? hold.correctionId : claim.by,
      onlyWhenLost: claim.onlyWhenLost && (drawing === null || resolve(drawing) !== themeId),
    });
  }
  return [...claims.values()];
}

function compareIds(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
