import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Correction } from "#app/features/corrections/correction.schema.ts";
import {
  listCorrectionsOfTheme,
  logCorrection,
  tieStatementsOfTheme,
} from "#app/features/corrections/corrections.service.server.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { findTheme, listThemeChoices, type Theme } from "../themes.service.server.ts";
import { type CarriedOut, carryOut } from "./carry-out.server.ts";

type By = Pick<Actor, "id" | "name">;

/** Gives a theme a name that stays. Takes a transaction, as all corrections do. */
export async function renameTheme(
  trx: Db,
  actor: By,
  { themeId, name }: { themeId: string; name: string },
): Promise<CarriedOut> {
  const theme = await getStanding(trx, themeId);
  if (theme.name === name) throw fault("name", `The theme is called “${name}” already.`);
  await refuseTakenName(trx, theme, name);
  const correction: Correction = { kind: "rename", themeId: theme.id, name, before: theme.name };
  return correctTheme(trx, actor, correction, "names");
}

/** Makes a theme part of another one of its kind; its address leads there. */
export async function mergeThemes(
  trx: Db,
  actor: By,
  { themeId, into }: { themeId: string; into: string },
): Promise<CarriedOut> {
  const [theme, target] = [await getStanding(trx, themeId), await getStanding(trx, into)];
  if (theme.id === target.id) throw fault("into", "Choose another theme to merge this one into.");
  if (theme.kind !== target.kind) throw fault("into", "Choose a theme of the same kind.");
  if (theme.state === "muted") {
    throw new ConflictError(
      "This theme is muted. Take that back before you merge it into one that is shown.",
    );
  }
  const correction: Correction = {
    kind: "merge",
    themeId: theme.id,
    themeName: theme.name,
    into: target.id,
    intoName: target.name,
  };
  return correctTheme(trx, actor, correction, "holds", target.id);
}

/** Hides a theme and what comes back of it; it is counted on. */
export async function muteTheme(trx: Db, actor: By, { themeId }: { themeId: string }): Promise<CarriedOut> {
  const theme = await getStanding(trx, themeId);
  if (theme.state === "muted") throw new ConflictError("This theme is muted already.");
  return correctTheme(trx, actor, { kind: "mute", themeId: theme.id, themeName: theme.name }, "holds");
}

/** Keeps a theme's statements together whatever later groupings find. */
export async function pinTheme(trx: Db, actor: By, { themeId }: { themeId: string }): Promise<CarriedOut> {
  const theme = await getStanding(trx, themeId);
  const correction: Correction = { kind: "pin", of: "theme", themeId: theme.id, themeName: theme.name };
  return correctTheme(trx, actor, correction, "keeps");
}

async function correctTheme(
  trx: Db,
  actor: By,
  correction: Correction & { themeId: string },
  role: "names" | "holds" | "keeps",
  to: string = correction.themeId,
): Promise<CarriedOut> {
  const id = await logCorrection(trx, actor, correction);
  await tieStatementsOfTheme(trx, id, { from: correction.themeId, to, role });
  return carryOut(trx, id);
}

/** Throws InvalidInputError for a name that another theme of the kind has. */
export async function refuseTakenName(
  db: Db,
  { id, kind }: Pick<Theme, "id" | "kind">,
  name: string,
): Promise<void> {
  const themes = await listThemeChoices(db, kind);
  if (themes.some((theme) => theme.id !== id && theme.name.toLowerCase() === name.toLowerCase())) {
    throw fault("name", `Another theme is called “${name}”. Choose another name, or merge the two.`);
  }
}

/** The theme that stands for an id now; throws NotFoundError. */
export async function getStanding(db: Db, themeId: string): Promise<Theme> {
  const theme = await findTheme(db, themeId);
  if (!theme || theme.state === "replaced") throw new NotFoundError("There is no theme at this address.");
  return theme;
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
