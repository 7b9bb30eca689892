import { joinGroups, meanSimilarity } from "./communities/join-groups.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";
import type { ThemeIds } from "./theme-ids.ts";
import { stackVectors } from "./vectors/space.ts";

/** A coarse group: which themes belong together. */
export type Parent = { id: string; groups: IdentifiedGroup[] };

// Themes whose middles are at least this alike on average have a common parent.
const likeEnough = 0.4;

/** Joins themes of one kind into coarser groups; a theme like no other has no parent. */
export function findParents(groups: readonly IdentifiedGroup[], ids: ThemeIds): Parent[] {
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = groups.filter((group) => group.kind === kind);
    const vectors = stackVectors(own.map(({ direction }) => direction));
    const start = Int32Array.from(own, (_, at) => at);
    const joined = joinGroups(vectors, start, meanSimilarity, { groups: 1, closeness: likeEnough });
    const families = new Map<number, IdentifiedGroup[]>();
    for (const [at, group] of own.entries()) {
      const family = joined[at] ?? at;
      families.set(family, [...(families.get(family) ?? []), group]);
    }
    return [...families.values()]
      .filter((family) => family.length > 1)
      .map((family) => ({
        id: ids.create(kind, "group", family[0]?.members[0]?.statement.id ?? ""),
        groups: family,
      }));
  });
}
