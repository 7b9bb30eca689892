import type { ThemeStateName } from "../theme-state/theme-state.ts";

/** What each state of a theme is called, and how it looks. */
export const themeStateWords: Readonly<
  Record<ThemeStateName, { word: string; tone: "danger" | "ok" | "outline" }>
> = {
  open: { word: "Open", tone: "danger" },
  solved: { word: "Solved", tone: "ok" },
  expired: { word: "Expired", tone: "outline" },
};
