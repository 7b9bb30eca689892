import { correctPlacements, type KnownTheme } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { readHolds } from "../corrections/holds.server.ts";
import { selectKnownThemes, type ThemeIdentity } from "../corrections/known-themes.repository.server.ts";
import { readThemeRules } from "../corrections/theme-rules.server.ts";
import type { GroupedAnew } from "../group-anew.server.ts";
import { themeKindSchema } from "../theme-kind.ts";
import { type Grouping, groupingChanges } from "./grouping-changes.ts";
import { selectPlacements } from "./rebuild.repository.server.ts";
import type { RebuildChanges } from "./rebuild.schema.ts";

/** What accepting a new grouping would change, corrections included; writes nothing. */
export async function compareRebuild(
  db: Db,
  { fit, near, statements }: GroupedAnew,
): Promise<RebuildChanges> {
  const rules = await readThemeRules(db);
  const known = await selectKnownThemes(db);
  const held = await readHolds(
    db,
    statements.map(({ id }) => id),
  );
  const { placements } = correctPlacements(
    statements.map(({ id, itemId, kind }) => ({
      id,
      arrivedAt: itemId,
      kind,
      fitted: fit.placements.get(id) ?? null,
    })),
    {
      held: [...held.filter(({ role }) => role !== "near"), ...near],
      links: rules.links,
      kept: rules.kept,
      themes: themesAfter(known, fit),
    },
  );
  const names = new Map(
    [...known].map(([id, { name, kind }]) => [id, { name, kind: themeKindSchema.parse(kind) }]),
  );
  const after = new Map(names);
  for (const { id, name, kind } of fit.themes) {
    after.set(id, { name: rules.names.get(id) ?? name, kind: themeKindSchema.parse(kind) });
  }
  return groupingChanges(
    { placements: await readPlacements(db), themes: names },
    {
      placements: new Map([...placements].map(([id, placement]) => [id, placement?.themeId ?? null])),
      themes: after,
    },
  );
}

/** What would be known of themes once the fit is written. */
function themesAfter(
  known: ReadonlyMap<string, ThemeIdentity>,
  fit: GroupedAnew["fit"],
): Map<string, KnownTheme> {
  const after = new Map<string, KnownTheme>();
  for (const [id, { kind, wentTo }] of known) after.set(id, { kind, isStanding: false, wentTo });
  for (const { id, successorId } of fit.replaced) {
    const theme = after.get(id);
    if (theme) after.set(id, { ...theme, wentTo: successorId });
  }
  for (const { id, kind } of fit.themes) after.set(id, { kind, isStanding: true, wentTo: null });
  return after;
}

const PAGE = 1000;

async function readPlacements(db: Db): Promise<Grouping["placements"]> {
  const placements = new Map<string, string | null>();
  let after = "";
  for (;;) {
    const page = await selectPlacements(db, after, PAGE);
    for (const { id, themeId } of page) placements.set(id, themeId);
    after = page.at(-1)?.id ?? after;
    if (page.length < PAGE) return placements;
  }
}
