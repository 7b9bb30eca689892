import type { ThemeKind } from "#app/features/themes/theme-kind.ts";

/** What speaks against a theme: praise of what others complain about, complaints about what others want or praise. */
export const oppositeKind = { pain: "praise", goal: "pain", praise: "pain" } as const satisfies Record<
  ThemeKind,
  ThemeKind
>;

/** From here on a statement of a kind is surely of that kind, and feels like it; -1 to 1. */
export const clearly = {
  praise: { score: 0.7, feeling: 0.2 },
  pain: { score: 0.7, feeling: -0.1 },
} as const;
