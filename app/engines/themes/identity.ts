import type { PreviousThemes } from "./fitted-theme.ts";
import { compareText } from "./vectors/vocabulary.ts";

/** Below this share of common statements a group is not the same theme any more. */
const leastLikeness = 0.3;

/** For each group the earlier theme it continues, and how alike they are; earlier themes that none continues. */
export type Identities = {
  continued: { id: string; likeness: number }[];
  /** Earlier themes that are gone, each with the group that most of it went to. */
  replaced: { id: string; successor: number | null }[];
};

/**
 * Matches groups (lists of statement ids) with the themes that stood before by the statements they share (Jaccard 1901),
 * most alike first, pinned themes before all others. Only statements known both then and now are compared, so that new
 * feedback does not make a theme look changed. `continued[i].id` is empty when group i is new.
 */
export function matchIdentities(
  groups: readonly (readonly string[])[],
  previous: PreviousThemes | undefined,
): Identities {
  const continued = groups.map(() => ({ id: "", likeness: 0 }));
  if (previous === undefined) return { continued, replaced: [] };
  const overlaps = findOverlaps(groups, previous.placements);
  const pinned = previous.pinned ?? new Set<string>();
  const taken = new Set<string>();
  for (const { group, id, shared, likeness } of overlaps.pairs.sort(byPinnedThenLikeness(pinned))) {
    const match = continued[group];
    const enough = likeness >= leastLikeness || (pinned.has(id) && shared > 0);
    if (match === undefined || match.id !== "" || taken.has(id) || !enough) continue;
    match.id = id;
    match.likeness = likeness;
    taken.add(id);
  }
  const replaced = overlaps.ids
    .filter((id) => !taken.has(id))
    .map((id) => ({ id, successor: successorOf(id, overlaps.pairs) }));
  return { continued, replaced };
}

type Overlap = { group: number; id: string; shared: number; likeness: number };

function findOverlaps(
  groups: readonly (readonly string[])[],
  placements: ReadonlyMap<string, string | null>,
) {
  const sizes = new Map<string, number>();
  const ids = new Set<string>();
  for (const id of placements.values()) if (id !== null) ids.add(id);
  const counted = groups.map((statements) => {
    const shared = new Map<string, number>();
    let known = 0;
    for (const statement of statements) {
      const id = placements.get(statement);
      if (id === undefined) continue;
      known += 1;
      if (id === null) continue;
      shared.set(id, (shared.get(id) ?? 0) + 1);
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
    }
    return { known, shared };
  });
  const pairs: Overlap[] = [];
  for (const [group, { known, shared: perId }] of counted.entries()) {
    for (const [id, shared] of perId) {
      pairs.push({ group, id, shared, likeness: shared / (known + (sizes.get(id) ?? 0) - shared) });
    }
  }
  return { pairs, ids: [...ids].sort(compareText) };
}

function byPinnedThenLikeness(pinned: ReadonlySet<string>) {
  return (first: Overlap, second: Overlap) =>
    Number(pinned.has(second.id)) - Number(pinned.has(first.id)) ||
    second.likeness - first.likeness ||
    compareText(first.id, second.id) ||
    first.group - second.group;
}

function successorOf(id: string, pairs: readonly Overlap[]): number | null {
  let best: Overlap | undefined;
  for (const pair of pairs) {
    if (pair.id === id && (best === undefined || pair.shared > best.shared)) best = pair;
  }
  return best?.group ?? null;
}
