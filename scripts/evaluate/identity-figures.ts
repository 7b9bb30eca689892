import type { Analysis, AnalysisItem } from "#app/engines/analysis/analysis.ts";
import { analyzeItems } from "#app/engines/analysis/analyze-items.ts";
import type { PreviousThemes } from "#app/engines/themes/fitted-theme.ts";
import type { Figure } from "./figure.ts";
import { readBanking, readBitext, toItems } from "./labelled-texts.ts";

/** How much stays where it is when 60 % of a set are analysed, then all of it, going on from what stood. */
export async function measureIdentity(folder: string): Promise<Figure[]> {
  return [
    ...measureSet("banking77, 3,000", toItems(await readBanking(folder))),
    ...measureSet("bitext", toItems(await readBitext(folder))),
  ];
}

function measureSet(set: string, items: readonly AnalysisItem[]): Figure[] {
  // Three of every five, so that the first part has something of everything.
  const known = items.filter((_, index) => index % 5 < 3);
  const first = analyzeItems(known, { wholeItems: true });
  const previous = standingIn(first);
  const warm = analyzeItems(items, { wholeItems: true, previous });
  const again = analyzeItems(known, { wholeItems: true, previous });
  const ability = "identity, 60 % then all";
  return [
    { ability, set, measure: "items", value: keptItems(first, warm), bar: 0.85 },
    { ability, set, measure: "themes", value: keptThemes(first, warm), bar: 0.95 },
    { ability: "identity, unchanged", set, measure: "items", value: keptItems(first, again), bar: 1 },
  ];
}

function standingIn({ statements, fit }: Analysis): PreviousThemes {
  return {
    placements: new Map(statements.map(({ id, themeId }) => [id, themeId])),
    names: new Map(fit.themes.map(({ id, name }) => [id, name])),
    takenIds: new Set(fit.themes.map(({ id }) => id)),
  };
}

/** Share of what was in a theme at first that is in the same theme later. */
function keptItems(first: Analysis, later: Analysis): number {
  const placed = first.statements.filter(({ themeId }) => themeId !== null);
  const kept = placed.filter(({ id, themeId }) => later.fit.placements.get(id)?.themeId === themeId);
  return kept.length / placed.length;
}

/** Share of the first themes that still stand later. */
function keptThemes(first: Analysis, later: Analysis): number {
  const standing = new Set(later.fit.themes.map(({ id }) => id));
  return first.fit.themes.filter(({ id }) => standing.has(id)).length / first.fit.themes.length;
}
