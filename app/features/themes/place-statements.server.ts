import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import { placeByHolds } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Placement } from "#app/engines/themes/fitted-theme.ts";
import { findNextWork } from "#app/features/corrections/corrections.service.server.ts";
import { countWaiting } from "#app/features/feedback/feedback.service.server.ts";
import { carryOutCorrections, refitThemes } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { readHolds } from "./corrections/holds.server.ts";
import { findDrawn, keepNear, readPlacingRules } from "./corrections/placing-rules.server.ts";
import { recountThemes } from "./theme-counts.server.ts";
import { renewExamples } from "./theme-examples.repository.server.ts";
import { selectModel } from "./theme-models.repository.server.ts";
import { holdThemes } from "./theme-settings.repository.server.ts";
import {
  countThemeStatements,
  type StoredStatement,
  selectThemeStatements,
  toStoredPlacement,
  updatePlacements,
} from "./theme-statements.repository.server.ts";

const PAGE = 400;
/** A refit is due when this share of new statements has come since the last one … */
const GROWN = 0.2;
/** … or when more than this share of all statements finds no theme and some are new. */
const UNSORTED = 0.35;
const FEW = 50;

/** Places every statement not looked at yet with the frozen model, page by page; each page is one transaction. */
export async function placeNewStatements(db: Db, progress: ShowProgress, signal: AbortSignal): Promise<void> {
  const fitted = await selectModel(db);
  let done = 0;
  let after = "";
  for (;;) {
    signal.throwIfAborted();
    const page = fitted ? await selectThemeStatements(db, { after, limit: PAGE, unplaced: true }) : [];
    const last = page.at(-1);
    if (!fitted || !last) break;
    // Worked out before the transaction, which holds up everybody else who writes.
    const assigned = {
      fitted: assignStatements(fitted.model, page),
      drawn: findDrawn(fitted.model, page, await readPlacingRules(db)),
    };
    const isPlaced = await db.transaction().execute((trx) => placePage(trx, page, assigned));
    if (!isPlaced) return;
    after = last.id;
    done += page.length;
    await progress(done, null, "statements placed");
  }
  if (done > 0) await recountThemes(db);
  if (await refitIsDue(db, fitted?.statementCount ?? 0)) await askForRefit(db);
}

/** Counts every theme anew after statements went; where as many went as make a refit due when they come, asks for one. */
export async function recountWhatIsLeft(db: Db): Promise<void> {
  await recountThemes(db);
  await db.transaction().execute(renewExamples);
  const fittedFrom = (await selectModel(db))?.statementCount ?? 0;
  const { all } = await countThemeStatements(db);
  if (fittedFrom - all > fittedFrom * GROWN) await askForRefit(db);
}

async function askForRefit(db: Db): Promise<void> {
  await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
}

type Assigned = Record<"fitted" | "drawn", ReadonlyMap<string, Placement>>;

async function placePage(
  trx: Db,
  page: readonly StoredStatement[],
  { fitted, drawn }: Assigned,
): Promise<boolean> {
  await holdThemes(trx);
  if (await findNextWork(trx)) {
    // The corrections come first; who carries them out asks for the rest to be placed.
    await enqueue(trx, carryOutCorrections, {});
    return false;
  }
  const rules = await readPlacingRules(trx);
  const statements = page.map(({ id, itemId, kind }) => ({
    id,
    arrivedAt: itemId,
    kind,
    fitted: fitted.get(id) ?? null,
  }));
  const held = await readHolds(
    trx,
    page.map(({ id }) => id),
  );
  const near = await keepNear(trx, { statements, drawn, held, rules });
  const placements = placeByHolds(statements, { ...rules, held: [...held, ...near], followOf: new Map() });
  await updatePlacements(
    trx,
    page.map(({ id }) => toStoredPlacement(id, placements.get(id) ?? null, fitted.get(id) ?? null)),
    nowIso(),
  );
  return true;
}

/** While texts still wait to be read, a refit waits too: it would be out of date at once. */
async function refitIsDue(db: Db, fittedFrom: number): Promise<boolean> {
  const { all, unsorted } = await countThemeStatements(db);
  const fresh = all - fittedFrom;
  if (fresh <= 0) return false;
  if (fresh <= fittedFrom && (await countWaiting(db)) > 0) return false;
  return fresh > fittedFrom * GROWN || (fresh >= FEW && unsorted > all * UNSORTED);
}
