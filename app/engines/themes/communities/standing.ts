/** Groups that stood before: the group each row starts from; numbers below `count` stand, the others are fresh rows. */
export type Standing = { groupOf: Int32Array; count: number };

/** Marks the groups (numbered from 0, `groups` of them) that hold more than half of a group that stood before. */
export function standingGroups(
  standing: Standing | undefined,
  groupOf: Int32Array,
  groups: number,
): Uint8Array {
  const stands = new Uint8Array(groups);
  if (standing === undefined) return stands;
  const sizes = new Float64Array(standing.count);
  const held: Map<number, number>[] = Array.from({ length: standing.count }, () => new Map());
  for (const [row, before] of standing.groupOf.entries()) {
    const group = groupOf[row] ?? -1;
    if (before >= standing.count || group < 0) continue;
    sizes[before] = (sizes[before] ?? 0) + 1;
    held[before]?.set(group, (held[before].get(group) ?? 0) + 1);
  }
  for (const [before, groupsHolding] of held.entries()) {
    for (const [group, count] of groupsHolding) if (2 * count > (sizes[before] ?? 0)) stands[group] = 1;
  }
  return stands;
}

/** 1 for each row that stood in a group, else 0. */
export function standingRows({ groupOf, count }: Standing): Uint8Array {
  return Uint8Array.from(groupOf, (group) => (group < count ? 1 : 0));
}
