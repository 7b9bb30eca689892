import { contentStems } from "../text/content-stems.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";

/** What stands over several themes, and over which of them. */
export type Heading = { name: string; groups: readonly IdentifiedGroup[] };

// A theme stands under "Subscription" only when this share of it speaks of a subscription,
const leastShare = 0.25;
// and "Subscription" stands over a family only when themes with this share of its statements do.
const leastOfFamily = 0.75;

const similar = " and similar";

/** "Late delivery and similar": a family by the name of one of its themes. */
export function similarTo(name: string): string {
  return `${name}${similar}`;
}

/**
 * The first of `names` (best first) that is true of most of a family, over the themes it is true of; likeness by vectors
 * joins what is said in the same way, and a heading that is not true of a theme misleads. Where none is, all of them stand
 * together under `otherwise`.
 */
export function chooseHeading(
  family: readonly IdentifiedGroup[],
  names: readonly string[],
  otherwise: string,
): Heading {
  const all = countMembers(family);
  for (const name of names) {
    const words = contentStems(name);
    const groups = family.filter((group) => speaksOf(group, words));
    if (groups.length > 1 && countMembers(groups) >= leastOfFamily * all) return { name, groups };
  }
  return { name: otherwise, groups: family };
}

function countMembers(groups: readonly IdentifiedGroup[]): number {
  return groups.reduce((sum, { members }) => sum + members.length, 0);
}

function speaksOf({ members }: IdentifiedGroup, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const saying = members.filter(({ stems }) => words.some((word) => stems.includes(word)));
  return saying.length >= leastShare * members.length;
}
