import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  addWork,
  type CorrectionWork,
  findNextWork,
  logCorrection,
  logUndo,
  tieStatements,
} from "#app/features/corrections/corrections.service.server.ts";
import { carryOutCorrections } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { countEveryone, type Everyone } from "../theme-counts.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import { atOnce } from "./carrier.server.ts";
import { carryOut } from "./carry-out.server.ts";
import { LARGE } from "./large.ts";
import type { CorrectionPlan, PlannedCorrection } from "./planned-correction.server.ts";
import { countNamed, type Named, selectThemesOf } from "./reach.repository.server.ts";
import { insertSplitTheme } from "./split.repository.server.ts";
import { restoreReadings } from "./statement-readings.server.ts";
import { readThemeRules } from "./theme-rules.server.ts";
import { themesNamedBy } from "./themes-named-by.ts";

type By = Pick<Actor, "id" | "name">;

/** What came of a correction. */
export interface MadeCorrection {
  correctionId: string;
  /** Whether the worker has to carry it out, because it is large or others wait before it. */
  isUnderWay: boolean;
}

/**
 * Makes a correction: it is logged, and carried out at once or, when it is large, by the worker. Throws what its plan
 * throws.
 */
export async function makeCorrection(db: Db, actor: By, plan: CorrectionPlan): Promise<MadeCorrection> {
  const everyone = await readAhead(db);
  return db.transaction().execute(async (trx) => {
    await holdThemes(trx);
    const planned = await plan(trx);
    const { correction, tie, newTheme } = planned;
    const statementId = tie.of === "statement" ? tie.statementId : undefined;
    const themeIds = [...new Set([...planned.themeIds, ...themesNamedBy(correction)])];
    const waits = await hasToWait(trx, { themeIds, tiedTo: null, ...(statementId ? { statementId } : {}) });
    if (newTheme) await insertSplitTheme(trx, newTheme, nowIso());
    const correctionId = await logCorrection(trx, actor, correction);
    await tieFew(trx, correctionId, planned);
    const work = await begin(trx, {
      correctionId,
      stage: tie.of === "statement" ? "place" : "tie",
      examples: tie.of === "split" ? [...tie.examples] : [],
    });
    return end(trx, work, { waits, everyone, part: tie.of === "split" ? tie.part : null });
  });
}

/** Takes a correction back: what stands is what would stand had it never been made. */
export async function undoCorrection(db: Db, actor: By, correctionId: string): Promise<MadeCorrection> {
  const everyone = await readAhead(db);
  return db.transaction().execute(async (trx) => {
    await holdThemes(trx);
    const { undoId, undone } = await logUndo(trx, actor, correctionId);
    const named = { themeIds: themesNamedBy(undone.correction), tiedTo: correctionId };
    const waits = await hasToWait(trx, named);
    const { kind } = undone.correction;
    if (kind === "kind" || kind === "aspect") await restoreReadings(trx, correctionId);
    const work = await begin(trx, { correctionId: undoId, stage: "place", examples: [] });
    const made = await end(trx, work, { waits, everyone, part: null });
    return { ...made, correctionId };
  });
}

/** What takes long to read and is needed in a transaction that others wait for; the rules are kept for it. */
async function readAhead(db: Db): Promise<Everyone> {
  await readThemeRules(db);
  return countEveryone(db);
}

/** Whether corrections are waiting, or this one concerns too many statements to be carried out at once. */
async function hasToWait(trx: Db, named: Named): Promise<boolean> {
  if (await findNextWork(trx)) return true;
  if ((await countNamed(trx, named, LARGE + 1)) > LARGE) return true;
  const themeIds = [...new Set([...named.themeIds, ...(await selectThemesOf(trx, named))])];
  return (await countNamed(trx, { ...named, themeIds }, LARGE + 1)) > LARGE;
}

/** What a person named one by one is tied at once: what becomes of the rest hangs on it. */
async function tieFew(trx: Db, correctionId: string, { correction, tie }: PlannedCorrection): Promise<void> {
  if (tie.of === "statement") {
    await tieStatements(trx, correctionId, [tie]);
    const { kind } = correction;
    if (kind === "kind" || kind === "aspect") await restoreReadings(trx, correctionId);
  }
  if (tie.of === "split") {
    const chosen = tie.examples.map((statementId) => ({
      statementId,
      themeId: tie.to,
      role: tie.pinned.has(statementId) ? ("chosen" as const) : ("holds" as const),
    }));
    await tieStatements(trx, correctionId, chosen);
  }
}

async function begin(
  trx: Db,
  work: Pick<CorrectionWork, "correctionId" | "stage" | "examples">,
): Promise<CorrectionWork> {
  await addWork(trx, work);
  return { ...work, themeIds: [], done: 0, total: 0, restarts: 0 };
}

async function end(
  trx: Db,
  work: CorrectionWork,
  how: { waits: boolean; everyone: Everyone; part: ReadonlySet<string> | null },
): Promise<MadeCorrection> {
  if (how.waits) await enqueue(trx, carryOutCorrections, {});
  else await carryOut(atOnce(trx, how.everyone), work, how.part);
  return { correctionId: work.correctionId, isUnderWay: how.waits };
}
