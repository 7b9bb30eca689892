import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import type { KnownTheme } from "#app/engines/themes/corrections/correct-placements.ts";
import { type ThemeLink, themeResolver } from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { Placement, ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import { listChosen, tieStatements } from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { themeKindSchema } from "../theme-kind.ts";
import type { StoredStatement } from "../theme-statements.repository.server.ts";
import { selectKnownThemes, selectSuccessors } from "./known-themes.repository.server.ts";
import { readThemeRules } from "./theme-rules.server.ts";

/** What people said, as far as it bears on new statements. */
export interface PlacingRules {
  themes: ReadonlyMap<string, KnownTheme>;
  /** Where addresses of themes lead now. */
  links: readonly ThemeLink[];
  /** What people merged, with the corrections that say so. */
  merged: readonly ThemeLink[];
  /** Statements that people placed by hand. */
  chosen: Awaited<ReturnType<typeof listChosen>>;
}

export async function readPlacingRules(db: Db): Promise<PlacingRules> {
  const [themes, links, rules, chosen] = [
    await selectKnownThemes(db),
    await selectSuccessors(db),
    await readThemeRules(db),
    await listChosen(db),
  ];
  return { themes, links, merged: rules.links, chosen };
}

interface Page {
  model: ThemeModel;
  page: readonly StoredStatement[];
  /** Where the model alone puts them. */
  fitted: ReadonlyMap<string, Placement>;
  held: readonly HeldStatement[];
  rules: PlacingRules;
}

/**
 * Lets the statements that people placed by hand vote on new ones, and the themes that they merged vote as one. What
 * the fit alone would have put elsewhere is tied to the correction that drew it, so that taking it back lets go of it.
 */
export async function keepNear(
  trx: Db,
  { model, page, fitted, held, rules }: Page,
): Promise<HeldStatement[]> {
  if (rules.chosen.length === 0 && rules.merged.length === 0) return [];
  const resolve = themeResolver(rules.links);
  const chosen = rules.chosen.flatMap(({ kind, themeId, ...row }) => {
    const known = themeKindSchema.safeParse(kind);
    return known.success ? [{ ...row, kind: known.data, themeId: resolve(themeId) }] : [];
  });
  const isHeld = new Set(held.map(({ statementId }) => statementId));
  const free = page.filter(({ id }) => !isHeld.has(id));
  const drawn = assignStatements(model, free, { resolve, chosen });
  const near = free.flatMap(({ id }): HeldStatement[] => {
    const themeId = drawn.get(id)?.themeId;
    const own = fitted.get(id)?.themeId;
    if (themeId === undefined || (own !== undefined && resolve(own) === themeId)) return [];
    const correctionId =
      chosen.find((row) => row.themeId === themeId)?.correctionId ??
      rules.merged.find(({ to }) => resolve(to) === themeId)?.by;
    return correctionId === undefined ? [] : [{ correctionId, statementId: id, themeId, role: "near" }];
  });
  for (const id of new Set(near.map(({ correctionId }) => correctionId))) {
    await tieStatements(
      trx,
      id,
      near.filter(({ correctionId }) => correctionId === id),
    );
  }
  return near;
}
