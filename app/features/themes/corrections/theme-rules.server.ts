import {
  type LoggedCorrection,
  readCorrectionLog,
  type ThemeCorrection,
  type ThemeRules,
} from "#app/engines/themes/corrections/correction-log.ts";
import { type HeldStatement, holdRoles } from "#app/engines/themes/corrections/held-statement.ts";
import type { Correction } from "#app/features/corrections/correction.schema.ts";
import {
  findLastCorrectionId,
  type HeldRow,
  listCorrectionsOfKinds,
  listHeld,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** What people said about themes as a whole. */
export async function readThemeRules(db: Db): Promise<ThemeRules> {
  const log = await listCorrectionsOfKinds(db, ["rename", "merge", "split", "mute", "pin"]);
  return readCorrectionLog(
    log.flatMap(({ id, isUndone, correction }): LoggedCorrection[] => {
      const ofTheme = asThemeCorrection(correction);
      return ofTheme === undefined ? [] : [{ id, isUndone, correction: ofTheme }];
    }),
  );
}

function asThemeCorrection(correction: Correction): ThemeCorrection | undefined {
  const { kind } = correction;
  if (kind === "pin") return correction.of === "theme" ? { kind, themeId: correction.themeId } : undefined;
  return kind === "rename" || kind === "merge" || kind === "split" || kind === "mute"
    ? correction
    : undefined;
}

const PAGE = 500;

/** What corrections in force say about where statements belong, read in pages. */
export async function readHolds(db: Db, statementIds: readonly string[]): Promise<HeldStatement[]> {
  const holds: HeldStatement[] = [];
  if ((await findLastCorrectionId(db)) === "") return holds;
  for (let start = 0; start < statementIds.length; start += PAGE) {
    const rows = await listHeld(db, statementIds.slice(start, start + PAGE));
    holds.push(...rows.flatMap((row) => toHold(row) ?? []));
  }
  return holds;
}

function toHold(row: HeldRow): HeldStatement | undefined {
  const role = holdRoles.find((known) => known === row.role);
  return role && { ...row, role };
}
