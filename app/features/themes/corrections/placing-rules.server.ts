import { assignStatements, type PlacingCorrections } from "#app/engines/themes/assign-statements.ts";
import type { FittedStatement, KnownTheme } from "#app/engines/themes/corrections/correct-placements.ts";
import { type ThemeLink, themeResolver } from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { Placement, ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import { listChosen, tieStatements } from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { themeKindSchema } from "../theme-kind.ts";
import type { StoredStatement } from "../theme-statements.repository.server.ts";
import { selectKnownThemes, selectSuccessors } from "./known-themes.repository.server.ts";
import { selectLostExamples } from "./lost-examples.repository.server.ts";
import { readThemeRules } from "./theme-rules.server.ts";

/** What people said, as far as it bears on new statements. */
export interface PlacingRules {
  themes: ReadonlyMap<string, KnownTheme>;
  /** Where addresses of themes lead now. */
  links: readonly ThemeLink[];
  /** Themes that people shaped. */
  kept: ReadonlySet<string>;
  /** What people merged, with the corrections that say so. */
  merged: readonly ThemeLink[];
  /** Statements that people placed by hand, and examples of themes that only people know of. */
  chosen: Awaited<ReturnType<typeof listChosen>>;
}

/** Reads them all, as they stand in the database or transaction. */
export async function readPlacingRules(db: Db): Promise<PlacingRules> {
  const rules = await readThemeRules(db);
  const themes = await selectKnownThemes(db);
  return {
    // All links are known here, so a theme that leads nowhere stands, whether by the fit or by corrections.
    themes: new Map(
      [...themes].map(([id, theme]) => [id, { ...theme, isStanding: theme.state !== "replaced" }]),
    ),
    links: await selectSuccessors(db),
    kept: rules.kept,
    merged: rules.links,
    chosen: [...(await listChosen(db)), ...(await selectLostExamples(db))],
  };
}

/**
 * Where new statements belong when those that people placed by hand vote on them, and the themes that people merged
 * vote as one. Empty while nobody has done either.
 */
export function findDrawn(
  model: ThemeModel,
  page: readonly StoredStatement[],
  rules: PlacingRules,
): ReadonlyMap<string, Placement> {
  if (rules.chosen.length === 0 && rules.merged.length === 0) return new Map();
  return assignStatements(model, page, votesOf(rules));
}

/** How what people said bears on a vote. */
export function votesOf({ links, chosen }: PlacingRules): PlacingCorrections {
  const resolve = themeResolver(links);
  return {
    resolve,
    chosen: chosen.flatMap(({ kind, themeId, text }) => {
      const known = themeKindSchema.safeParse(kind);
      return known.success ? [{ kind: known.data, themeId: resolve(themeId), text }] : [];
    }),
  };
}

interface Page {
  statements: readonly FittedStatement[];
  drawn: ReadonlyMap<string, Placement>;
  held: readonly HeldStatement[];
  rules: PlacingRules;
}

/**
 * Ties what the fit alone would have put elsewhere to the correction in force that drew it, so that taking it back lets
 * go of it. Takes the transaction that places the statements.
 */
export async function keepNear(trx: Db, { statements, drawn, held, rules }: Page): Promise<HeldStatement[]> {
  const resolve = themeResolver(rules.links);
  const isHeld = new Set(held.map(({ statementId }) => statementId));
  const near = statements.flatMap(({ id, fitted }): HeldStatement[] => {
    const themeId = drawn.get(id)?.themeId;
    if (themeId === undefined || isHeld.has(id)) return [];
    if (fitted !== null && resolve(fitted.themeId) === themeId) return [];
    const correctionId =
      rules.chosen.find((row) => resolve(row.themeId) === themeId)?.correctionId ??
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
