import type { Actor } from "#app/features/accounts/account.schema.ts";
import { getCorrection, logUndo } from "#app/features/corrections/corrections.service.server.ts";
import { placeStatements, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import { replayCorrections } from "./replay.server.ts";
import { scopeOf } from "./replay-since.server.ts";
import { unplaceMisfits } from "./scope.repository.server.ts";
import { restoreReadings } from "./statement-readings.server.ts";

/** What came of a correction. */
export interface CarriedOut {
  correctionId: string;
  /** The themes whose statements or names may have changed. */
  themeIds: string[];
}

/** Brings everything that a logged correction reaches in line with it, at once. Takes the transaction that logged it. */
export async function carryOut(trx: Db, correctionId: string): Promise<CarriedOut> {
  const themeIds = await replayCorrections(trx, await scopeOf(trx, await getCorrection(trx, correctionId)));
  // Rules of segments may name themes.
  await enqueue(trx, refreshSegments, {});
  return { correctionId, themeIds };
}

/** Takes a correction back: what stands is what would stand had it never been made. Takes a transaction. */
export async function undoCorrection(
  trx: Db,
  actor: Pick<Actor, "id" | "name">,
  correctionId: string,
): Promise<CarriedOut> {
  await holdThemes(trx);
  const undone = await logUndo(trx, actor, correctionId);
  const scope = await scopeOf(trx, undone);
  const { kind } = undone.correction;
  if (kind === "kind" || kind === "aspect") await restoreReadings(trx, scope.statementIds);
  const themeIds = await replayCorrections(trx, scope);
  // After a fit that knew the statement as another kind there is nothing to go back to: it is placed anew.
  if (await unplaceMisfits(trx, scope.statementIds)) await enqueue(trx, placeStatements, {});
  await enqueue(trx, refreshSegments, {});
  return { correctionId, themeIds };
}
