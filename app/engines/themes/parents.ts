import { joinGroups, meanSimilarity } from "./communities/join-groups.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";
import { matchIdentities } from "./identity.ts";
import type { ThemeIds } from "./theme-ids.ts";
import { stackVectors } from "./vectors/matrix.ts";

/** A coarse group: which themes belong together; `likeness` (0 to 1) to the earlier parent whose id it has. */
export type Parent = { id: string; groups: IdentifiedGroup[]; likeness: number };

// Themes whose middles are at least this alike on average have a common parent. At 0.14 they agree best with the coarse
// labels of bitext (NMI), and as well as anywhere from 0.11 to 0.25 with the domains of clinc150.
const likeEnough = 0.14;
// Where everything is a little alike, families would swallow each other: one for three themes are as many as help.
const themesPerParent = 3;

/**
 * Joins themes of one kind into coarser groups; a theme like no other has no parent. A parent keeps its id while it has
 * mostly the same themes (`parentOf`: the parents that stood, by theme).
 */
export function findParents(
  groups: readonly IdentifiedGroup[],
  ids: ThemeIds,
  parentOf: ReadonlyMap<string, string> = new Map(),
): Parent[] {
  const families = findFamilies(groups);
  const { continued } = matchIdentities(
    families.map((family) => family.map(({ id }) => id)),
    { placements: parentOf },
  );
  return families.map((family, at) => {
    const { kind = "other", members = [] } = family[0] ?? {};
    const id = continued[at]?.id || ids.create(kind, "group", members[0]?.statement.id ?? "");
    return { id, groups: family, likeness: continued[at]?.likeness ?? 0 };
  });
}

function findFamilies(groups: readonly IdentifiedGroup[]): IdentifiedGroup[][] {
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = groups.filter((group) => group.kind === kind);
    const vectors = stackVectors(own.map(({ direction }) => direction));
    const start = Int32Array.from(own, (_, at) => at);
    const joined = joinGroups(vectors, start, meanSimilarity, {
      groups: Math.ceil(own.length / themesPerParent),
      closeness: likeEnough,
    });
    const families = new Map<number, IdentifiedGroup[]>();
    for (const [at, group] of own.entries()) {
      const family = joined[at] ?? at;
      families.set(family, [...(families.get(family) ?? []), group]);
    }
    return [...families.values()].filter((family) => family.length > 1);
  });
}
