import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Db } from "#db/client.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import type { CarriedOut } from "./carry-out.server.ts";
import { changeAspect, changeKind, moveStatement, pinStatement } from "./correct-statement.server.ts";
import { mergeThemes, muteTheme, pinTheme, renameTheme } from "./correct-theme.server.ts";
import { prepareSplit, splitTheme } from "./split-theme.server.ts";
import { noTheme, type StatementCorrectionForm, type ThemeCorrectionForm } from "./theme-correction-form.ts";

/** A correction that is ready to be carried out, or shown, in a transaction. */
export type PlannedCorrection = (trx: Db) => Promise<CarriedOut>;

/** What a theme's form asks for. */
export async function planThemeCorrection(
  db: Db,
  actor: Actor,
  themeId: string,
  form: ThemeCorrectionForm,
): Promise<PlannedCorrection> {
  return alone(await planForTheme(db, actor, themeId, form));
}

/** What a statement's form asks for. */
export function planStatementCorrection(
  actor: Actor,
  statementId: string,
  form: StatementCorrectionForm,
): PlannedCorrection {
  return alone(planForStatement(actor, statementId, form));
}

function alone(correct: PlannedCorrection): PlannedCorrection {
  return async (trx) => {
    await holdThemes(trx);
    return correct(trx);
  };
}

async function planForTheme(
  db: Db,
  actor: Actor,
  themeId: string,
  form: ThemeCorrectionForm,
): Promise<PlannedCorrection> {
  switch (form.do) {
    case "rename":
      return (trx) => renameTheme(trx, actor, { themeId, name: form.name });
    case "merge":
      return (trx) => mergeThemes(trx, actor, { themeId, into: form.into });
    case "mute":
      return (trx) => muteTheme(trx, actor, { themeId });
    case "pin":
      return (trx) => pinTheme(trx, actor, { themeId });
    case "split": {
      const split = await prepareSplit(db, { themeId, ...form });
      return (trx) => splitTheme(trx, actor, split);
    }
  }
}

function planForStatement(
  actor: Actor,
  statementId: string,
  form: StatementCorrectionForm,
): PlannedCorrection {
  switch (form.do) {
    case "move":
      return (trx) =>
        moveStatement(trx, actor, { statementId, themeId: form.themeId === noTheme ? null : form.themeId });
    case "pin":
      return (trx) => pinStatement(trx, actor, { statementId });
    case "kind":
      return (trx) => changeKind(trx, actor, { statementId, to: form.to });
    case "aspect":
      return (trx) =>
        changeAspect(trx, actor, { statementId, about: form.about, insteadOf: form.insteadOf || null });
  }
}
