import { isDeepStrictEqual } from "node:util";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectFigures, type ThemeFigures } from "./figures.repository.server.ts";
import { selectKnownThemes, type ThemeIdentity } from "./known-themes.repository.server.ts";
import type { CorrectionPlan } from "./planned-correction.server.ts";
import { settledIdentities } from "./settle-themes.server.ts";
import { selectSizesAfter } from "./statement-classes.repository.server.ts";
import { supposeThemeRules } from "./theme-rules.server.ts";
import { themesNamedBy } from "./themes-named-by.ts";
import type { NewTheme } from "./tie.ts";
import { workOut } from "./work-out.server.ts";

/** A theme before and after a correction; null where it does not exist or is not shown. */
export interface ThemeChange {
  id: string;
  before: ThemeFigures | null;
  after: ThemeFigures | null;
}

/**
 * What a correction would change, by the same rules that carry it out, with the correction as one more of them. Reads
 * only, and counts instead of reading statement by statement. Throws what the correction itself would throw.
 */
export async function previewCorrection(db: Db, plan: CorrectionPlan): Promise<ThemeChange[]> {
  const { correction, tie, newTheme } = await plan(db);
  const id = newId();
  const rules = await supposeThemeRules(db, id, correction);
  const themes = await selectKnownThemes(db);
  if (newTheme) themes.set(newTheme.id, asKnown(newTheme));
  const themeIds = themesNamedBy(correction);
  const worked = await workOut(db, { themeIds, tiedTo: null, rules, themes, supposed: { id, tie } });
  const touched = new Set(worked.touched);
  const sizes = await selectSizesAfter(db, worked.reach, worked.themeOf, worked.touched);
  const { follows } = worked;
  const settled = settledIdentities({ touched, themes, rules, follows }, (theme) => sizes.has(theme));
  const before = await selectFigures(db, worked.touched);
  return settled
    .map(({ id: themeId, name, state }) => ({
      id: themeId,
      before: before.get(themeId) ?? null,
      after:
        state === "replaced"
          ? null
          : {
              name,
              kind: themes.get(themeId)?.kind ?? "pain",
              mentions: sizes.get(themeId)?.mentions ?? 0,
              people: sizes.get(themeId)?.people ?? 0,
              isMuted: state === "muted",
            },
    }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after))
    .sort((first, second) => (first.id < second.id ? -1 : 1));
}

/** A theme that no fit has found, as it would be known. */
function asKnown({ id, kind, name, splitFrom }: NewTheme): ThemeIdentity {
  const unknownToFit = { fittedName: null, isStanding: false, wentTo: splitFrom, follows: null };
  return { id, kind, name, ...unknownToFit, state: "emerging", successorId: null };
}
