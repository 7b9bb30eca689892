import type { LineEvidence, PersonaSection } from "#app/engines/personas/evidence.ts";
import type { ThemeKind } from "#app/features/themes/theme-kind.ts";

/** What customers say in one of these sections is all of one kind. */
const sectionKinds = new Map<string, ThemeKind>([
  ["goals", "goal"],
  ["pains", "pain"],
  ["motivations", "praise"],
] satisfies [PersonaSection, ThemeKind][]);

/** The kind of each theme that a persona's lines speak of, by the theme's id. */
export function themeKinds(
  lines: readonly { section: string; evidence: LineEvidence }[],
): ReadonlyMap<string, ThemeKind> {
  const kinds = new Map<string, ThemeKind>();
  for (const { section, evidence } of lines) {
    const kind = sectionKinds.get(section);
    if (kind && evidence.themeId !== undefined) kinds.set(evidence.themeId, kind);
  }
  return kinds;
}
