import { themeResolver } from "#app/engines/themes/corrections/correction-log.ts";
import type { Correction } from "#app/features/corrections/correction.schema.ts";
import { listCorrectionsOfTheme } from "#app/features/corrections/corrections.service.server.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { findTheme, listThemeChoices, type Theme } from "../themes.service.server.ts";
import type { CorrectionPlan, PlannedCorrection } from "./planned-correction.server.ts";
import { readThemeRules } from "./theme-rules.server.ts";
import { themesNamedBy, tieOfTheme } from "./themes-named-by.ts";

/** Gives a theme a name that stays. */
export function renameTheme({ themeId, name }: { themeId: string; name: string }): CorrectionPlan {
  return async (db) => {
    const theme = await getStanding(db, themeId);
    if (theme.name === name) throw fault("name", `The theme is called “${name}” already.`);
    await refuseTakenName(db, theme, name);
    return plan({ kind: "rename", themeId: theme.id, name, before: theme.name });
  };
}

/** Makes a theme part of another one of its kind; its address leads there. */
export function mergeThemes({ themeId, into }: { themeId: string; into: string }): CorrectionPlan {
  return async (db) => {
    const [theme, target] = [await getStanding(db, themeId), await getStanding(db, into)];
    if (theme.id === target.id) throw fault("into", "Choose another theme to merge this one into.");
    if (theme.kind !== target.kind) throw fault("into", "Choose a theme of the same kind.");
    if (theme.state === "muted") {
      throw new ConflictError(
        "This theme is muted. Take that back before you merge it into one that is shown.",
      );
    }
    return plan({
      kind: "merge",
      themeId: theme.id,
      themeName: theme.name,
      into: target.id,
      intoName: target.name,
    });
  };
}

/** Hides a theme and what comes back of it; it is counted on. */
export function muteTheme({ themeId }: { themeId: string }): CorrectionPlan {
  return async (db) => {
    const theme = await getStanding(db, themeId);
    if (theme.state === "muted") throw new ConflictError("This theme is muted already.");
    return plan({ kind: "mute", themeId: theme.id, themeName: theme.name });
  };
}

/** Keeps a theme's statements together whatever later groupings find. */
export function pinTheme({ themeId }: { themeId: string }): CorrectionPlan {
  return async (db) => {
    const theme = await getStanding(db, themeId);
    return plan({ kind: "pin", of: "theme", themeId: theme.id, themeName: theme.name });
  };
}

function plan(correction: Correction): PlannedCorrection {
  const tie = tieOfTheme(correction);
  if (tie === undefined)
    throw new Error(`A correction of the kind "${correction.kind}" is not of a whole theme.`);
  return { correction, tie, themeIds: themesNamedBy(correction), newTheme: null };
}

/** Throws InvalidInputError for a name that another theme of the kind has. */
export async function refuseTakenName(
  db: Db,
  { id, kind }: Pick<Theme, "id" | "kind">,
  name: string,
): Promise<void> {
  const { names } = await readThemeRules(db);
  const themes = await listThemeChoices(db, kind);
  const isTaken = (theme: { id: string; name: string }) =>
    theme.id !== id && (names.get(theme.id) ?? theme.name).toLowerCase() === name.toLowerCase();
  if (themes.some(isTaken)) {
    throw fault("name", `Another theme is called “${name}”. Choose another name, or merge the two.`);
  }
}

/**
 * The theme that stands for an id now, as the log has it: what was said before counts also while it is still being
 * carried out. Throws NotFoundError.
 */
export async function getStanding(db: Db, themeId: string): Promise<Theme> {
  const { links, names, muted } = await readThemeRules(db);
  const found = await findTheme(db, themeId);
  const theme = found && (await findTheme(db, themeResolver(links)(found.id)));
  if (!theme || theme.state === "replaced") throw new NotFoundError("There is no theme at this address.");
  return {
    ...theme,
    name: names.get(theme.id) ?? theme.name,
    state: muted.has(theme.id) ? "muted" : theme.state,
  };
}

/** The corrections that mute a theme and that pin it, where they are in force. */
export async function findMarks(
  db: Db,
  themeId: string,
): Promise<{ muteId: string | null; pinId: string | null }> {
  const entries = await listCorrectionsOfTheme(db, themeId);
  return {
    muteId: entries.find(({ correction }) => correction.kind === "mute")?.id ?? null,
    pinId:
      entries.find(({ correction }) => correction.kind === "pin" && correction.of === "theme")?.id ?? null,
  };
}

/** Bad input that belongs to a field of a form. */
export function fault(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, new Map([[field, message]]));
}
