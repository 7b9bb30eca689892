import type { Correction } from "#app/features/corrections/correction.schema.ts";
import type { Tie } from "./tie.ts";

/** The themes that a correction names. */
export function themesNamedBy(correction: Correction): string[] {
  return [
    ...("themeId" in correction && correction.themeId !== null ? [correction.themeId] : []),
    ...(correction.kind === "merge" ? [correction.into] : []),
    ...(correction.kind === "split" ? [correction.newThemeId] : []),
  ];
}

/** What a correction of a whole theme says of its statements; undefined for corrections of some of them. */
export function tieOfTheme(correction: Correction): Extract<Tie, { of: "theme" }> | undefined {
  const { kind } = correction;
  if (kind === "rename") return all(correction.themeId, correction.themeId, "names");
  if (kind === "merge") return all(correction.themeId, correction.into, "holds");
  if (kind === "mute") return all(correction.themeId, correction.themeId, "holds");
  if (kind === "pin" && correction.of === "theme")
    return all(correction.themeId, correction.themeId, "keeps");
  return undefined;
}

function all(from: string, to: string, role: "names" | "holds" | "keeps") {
  return { of: "theme" as const, from, to, role };
}
