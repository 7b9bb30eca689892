import type { Db } from "#db/client.server.ts";
import { changeAspect, changeKind, moveStatement, pinStatement } from "./correct-statement.server.ts";
import { mergeThemes, muteTheme, pinTheme, renameTheme } from "./correct-theme.server.ts";
import type { CorrectionPlan } from "./planned-correction.server.ts";
import { prepareSplit, splitTheme } from "./split-theme.server.ts";
import { noTheme, type StatementCorrectionForm, type ThemeCorrectionForm } from "./theme-correction-form.ts";

/** What a theme's form asks for; `toShow` what it would change, or to be carried out. */
export async function planThemeCorrection(
  db: Db,
  themeId: string,
  form: ThemeCorrectionForm,
  { toShow }: { toShow: boolean },
): Promise<CorrectionPlan> {
  switch (form.do) {
    case "rename":
      return renameTheme({ themeId, name: form.name });
    case "merge":
      return mergeThemes({ themeId, into: form.into });
    case "mute":
      return muteTheme({ themeId });
    case "pin":
      return pinTheme({ themeId });
    case "split":
      return splitTheme(await prepareSplit(db, { themeId, ...form }, { toShow }));
  }
}

/** What a statement's form asks for. */
export async function planStatementCorrection(
  db: Db,
  statementId: string,
  form: StatementCorrectionForm,
): Promise<CorrectionPlan> {
  switch (form.do) {
    case "move":
      return moveStatement({ statementId, themeId: form.themeId === noTheme ? null : form.themeId });
    case "pin":
      return pinStatement({ statementId });
    case "kind":
      return changeKind(db, { statementId, to: form.to });
    case "aspect":
      return changeAspect({ statementId, about: form.about, insteadOf: form.insteadOf || null });
  }
}
