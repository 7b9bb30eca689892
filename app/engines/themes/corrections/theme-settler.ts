import type { KnownTheme } from "./correct-placements.ts";

type Settled = {
  /** Follows what people merged. */
  resolve: (themeId: string) => string;
  /** Groups of the fit that are another theme's. */
  followOf: ReadonlyMap<string, string>;
  /** Themes that people shaped. */
  kept: ReadonlySet<string>;
  themes: ReadonlyMap<string, KnownTheme>;
};

/**
 * Says which theme stands today for the one that a person chose then: itself while a fit has it or people shaped it,
 * else the one it was merged into, follows, or was lost to in a fit.
 */
export function themeSettler({ resolve, followOf, kept, themes }: Settled): (themeId: string) => string {
  const alive = new Set([...followOf.values(), ...kept].map(resolve));
  return (chosen) => {
    const seen = new Set<string>();
    let themeId = resolve(chosen);
    while (!seen.has(themeId)) {
      seen.add(themeId);
      const next = nextOf(themeId);
      if (next === null || alive.has(themeId)) return themeId;
      themeId = resolve(next);
    }
    return themeId;
  };

  function nextOf(themeId: string): string | null {
    const followed = followOf.get(themeId);
    if (followed !== undefined) return followed;
    const theme = themes.get(themeId);
    return theme === undefined || theme.isStanding ? null : theme.wentTo;
  }
}
