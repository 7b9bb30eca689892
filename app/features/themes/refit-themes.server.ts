import { correctPlacements } from "#app/engines/themes/corrections/correct-placements.ts";
import { addWorkSince, findFirstUntied } from "#app/features/corrections/corrections.service.server.ts";
import { carryOutCorrections, recountCompanies, refreshSegments } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { readHolds } from "./corrections/holds.server.ts";
import { selectKnownThemes } from "./corrections/known-themes.repository.server.ts";
import { writeNear } from "./corrections/near.server.ts";
import { settleThemes } from "./corrections/settle-themes.server.ts";
import { readThemeRules } from "./corrections/theme-rules.server.ts";
import { type GroupedAnew, groupAnew, type Regrouping } from "./group-anew.server.ts";
import { recountThemes } from "./theme-counts.server.ts";
import { renewExamples } from "./theme-examples.repository.server.ts";
import {
  markLost,
  modelText,
  replaceModel,
  updateFittedCount,
  upsertThemes,
} from "./theme-models.repository.server.ts";
import { replaceParents } from "./theme-parents.repository.server.ts";
import { holdThemes } from "./theme-settings.repository.server.ts";
import { toStoredPlacement, updatePlacements } from "./theme-statements.repository.server.ts";

const WRITTEN_AT_ONCE = 500;

/**
 * Groups all statements anew in a thread of its own and writes what changed; what people corrected is replayed over
 * it. Themes keep their id where their statements stay together; one that is gone points to where most of it went.
 * Safe to run twice.
 */
export async function refitAllThemes(
  db: Db,
  progress: ShowProgress,
  signal: AbortSignal,
  regrouping?: Regrouping,
): Promise<void> {
  const grouped = await groupAnew(db, progress, signal, regrouping);
  if (grouped === undefined) return;
  const model = modelText(grouped.fit.model);
  await db.transaction().execute((trx) => writeThemes(trx, grouped, model));
  await writePlacements(db, grouped, progress, signal);
}

async function writeThemes(trx: Db, { fit, near, fittedBefore }: GroupedAnew, model: string): Promise<void> {
  const now = nowIso();
  await upsertThemes(trx, fit.themes, {
    subtitles: new Map(fit.themes.map((theme) => [theme.id, theme.subtitle])),
    rules: await readThemeRules(trx, await findFirstUntied(trx, "")),
    at: now,
  });
  await replaceParents(trx, fit.parents, now);
  await markLost(trx, fit.replaced, now);
  // The count follows with the last placement, so that a worker killed before it groups what is new again.
  await replaceModel(trx, model, fittedBefore, now);
  await writeNear(trx, near);
}

/** Written in transactions small enough for answers to pass between them. */
async function writePlacements(
  db: Db,
  { fit, statements, upTo }: GroupedAnew,
  progress: ShowProgress,
  signal: AbortSignal,
): Promise<void> {
  const now = nowIso();
  // What is being noted statement by statement just now counts when that is done, below.
  const rules = await readThemeRules(db, await findFirstUntied(db, ""));
  const themes = await selectKnownThemes(db);
  const held = await readHolds(
    db,
    statements.map(({ id }) => id),
  );
  const { placements, follows } = correctPlacements(
    statements.map(({ id, itemId, kind }) => ({
      id,
      arrivedAt: itemId,
      kind,
      fitted: fit.placements.get(id) ?? null,
    })),
    { held, links: rules.links, kept: rules.kept, themes },
  );
  const all = statements.map(({ id }) =>
    toStoredPlacement(id, placements.get(id) ?? null, fit.placements.get(id) ?? null),
  );
  for (let start = 0; start < all.length; start += WRITTEN_AT_ONCE) {
    signal.throwIfAborted();
    const batch = all.slice(start, start + WRITTEN_AT_ONCE);
    await db.transaction().execute((trx) => updatePlacements(trx, batch, now));
    await progress(Math.min(all.length, start + batch.length), all.length, "statements placed");
  }
  await db.transaction().execute(async (trx) => {
    await holdThemes(trx);
    const known = await selectKnownThemes(trx);
    const touched = new Set(known.keys());
    await settleThemes(trx, { touched, themes: known, rules: await readThemeRules(trx), follows });
    await updateFittedCount(trx, statements.length);
    // What people corrected while the statements were being grouped.
    if (await addWorkSince(trx, upTo)) await enqueue(trx, carryOutCorrections, {});
    await enqueue(trx, refreshSegments, { abouts: ["theme"] });
    await enqueue(trx, recountCompanies, { all: true });
  });
  await recountThemes(db);
  // The fit knows nothing of who may be quoted.
  await db.transaction().execute(renewExamples);
}
