import type { FittedTheme, ThemeFit } from "#app/engines/themes/fitted-theme.ts";
import { refreshSegments } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { fitInThread } from "./fit-in-thread.server.ts";
import { recountThemes } from "./theme-counts.server.ts";
import {
  markReplaced,
  replaceModel,
  selectThemeIds,
  upsertThemes,
} from "./theme-models.repository.server.ts";
import {
  type StoredStatement,
  selectThemeStatements,
  updatePlacements,
} from "./theme-statements.repository.server.ts";

const PAGE = 1000;
const WRITTEN_AT_ONCE = 500;

/**
 * Groups all statements anew in a thread of its own and writes what changed. Themes keep their id where their
 * statements stay together; one that is gone points to where most of it went. Safe to run twice.
 */
export async function refitAllThemes(db: Db, progress: ShowProgress, signal: AbortSignal): Promise<void> {
  const statements = await readStatements(db, progress, signal);
  if (statements.length === 0) return;
  const ids = await selectThemeIds(db);
  const fit = await fitInThread(
    {
      statements: statements.map(({ themeId, ...statement }) => statement),
      options: {
        now: nowIso(),
        previous: {
          placements: new Map(
            statements.flatMap(({ id, themeId }) => (themeId === undefined ? [] : [[id, themeId] as const])),
          ),
          takenIds: new Set(ids),
        },
      },
    },
    signal,
  );
  await db.transaction().execute((trx) => writeThemes(trx, fit, statements));
  await writePlacements(db, fit, statements, progress, signal);
  await db.transaction().execute(async (trx) => {
    await recountThemes(trx);
    await enqueue(trx, refreshSegments, {});
  });
}

async function readStatements(
  db: Db,
  progress: ShowProgress,
  signal: AbortSignal,
): Promise<StoredStatement[]> {
  const statements: StoredStatement[] = [];
  for (;;) {
    signal.throwIfAborted();
    const page = await selectThemeStatements(db, {
      after: statements.at(-1)?.id ?? "",
      limit: PAGE,
      unplaced: false,
    });
    statements.push(...page);
    await progress(0, statements.length, "statements gathered");
    if (page.length < PAGE) return statements;
  }
}

async function writeThemes(trx: Db, fit: ThemeFit, statements: readonly StoredStatement[]): Promise<void> {
  const now = nowIso();
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  const subtitleOf = (theme: FittedTheme) => texts.get(theme.quotes[0] ?? "") ?? theme.subtitle;
  await upsertThemes(trx, fit.themes, new Map(fit.themes.map((theme) => [theme.id, subtitleOf(theme)])), now);
  await markReplaced(trx, fit.replaced, now);
  await replaceModel(trx, fit.model, statements.length, now);
}

/** Written in transactions small enough for answers to pass between them. */
async function writePlacements(
  db: Db,
  fit: ThemeFit,
  statements: readonly StoredStatement[],
  progress: ShowProgress,
  signal: AbortSignal,
): Promise<void> {
  const now = nowIso();
  const all = statements.map(({ id }) => {
    const placement = fit.placements.get(id);
    return { statementId: id, themeId: placement?.themeId ?? null, score: placement?.score ?? null };
  });
  for (let start = 0; start < all.length; start += WRITTEN_AT_ONCE) {
    signal.throwIfAborted();
    const batch = all.slice(start, start + WRITTEN_AT_ONCE);
    await db.transaction().execute((trx) => updatePlacements(trx, batch, now));
    await progress(Math.min(all.length, start + batch.length), all.length, "statements placed");
  }
}
