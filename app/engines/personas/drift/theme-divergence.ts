/** How many members spoke of a theme when the persona was written, and how many do today. */
export interface ThemeCount {
  themeId: string;
  before: number;
  now: number;
}

/**
 * How differently the same themes are spoken of today: the share of all that is said of them which would have to move to
 * another theme for both days to agree, 0 (alike) to 1 (nothing in common). Null with fewer than two themes, or where
 * nobody speaks of them on a day. Total variation distance: Levin and Peres (2017), Markov Chains and Mixing Times, 4.1.
 */
export function themeDivergence(counts: readonly ThemeCount[]): number | null {
  const once = [...new Map(counts.map((count) => [count.themeId, count])).values()];
  const before = once.reduce((sum, count) => sum + count.before, 0);
  const now = once.reduce((sum, count) => sum + count.now, 0);
  if (once.length < 2 || before === 0 || now === 0) return null;
  return once.reduce((sum, count) => sum + Math.abs(count.before / before - count.now / now), 0) / 2;
}
