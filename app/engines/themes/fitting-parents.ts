import { contentStems } from "../text/content-stems.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";
import type { FittedTheme, ParentTheme } from "./fitted-theme.ts";

// A theme stands under "Subscription" only when this share of it speaks of a subscription.
const leastShare = 0.25;

/**
 * Takes themes out of parents whose name they hardly mention: likeness by vectors joins what is said in the same way,
 * and a heading that is not true of a theme misleads. A parent with fewer than two themes is dropped.
 */
export function keepFittingParents(
  themes: readonly FittedTheme[],
  parents: readonly ParentTheme[],
  groups: readonly IdentifiedGroup[],
): { themes: FittedTheme[]; parents: ParentTheme[] } {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const parentOf = new Map<string, string>();
  const kept = parents.flatMap((parent) => {
    const words = contentStems(parent.name);
    const fitting = parent.themeIds.filter((id) => speaksOf(groupOf.get(id), words));
    if (fitting.length < 2) return [];
    for (const id of fitting) parentOf.set(id, parent.id);
    return [{ ...parent, themeIds: fitting }];
  });
  return {
    themes: themes.map((theme) => ({ ...theme, parentId: parentOf.get(theme.id) ?? null })),
    parents: kept,
  };
}

function speaksOf(group: IdentifiedGroup | undefined, words: readonly string[]): boolean {
  if (group === undefined || words.length === 0) return false;
  const saying = group.members.filter(({ stems }) => words.some((word) => stems.includes(word)));
  return saying.length >= leastShare * group.members.length;
}
