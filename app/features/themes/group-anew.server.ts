import {
  findFirstUntied,
  findLastCarriedOutId,
} from "#app/features/corrections/corrections.service.server.ts";
import { listNameWords } from "#app/features/customers/customers.service.server.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { readHolds } from "./corrections/holds.server.ts";
import { readThemeRules } from "./corrections/theme-rules.server.ts";
import { type CorrectedFit, fitInThread } from "./fit-in-thread.server.ts";
import { findGranularity } from "./granularity.server.ts";
import { selectFittedCount, selectThemeIds } from "./theme-models.repository.server.ts";
import { selectFittedNames } from "./theme-parents.repository.server.ts";
import { type StoredStatement, selectThemeStatements } from "./theme-statements.repository.server.ts";

/** How to group, when not as the themes stand. */
export interface Regrouping {
  /** 1 (fewest themes) to 5 (most). */
  granularity: number;
}

export interface GroupedAnew extends CorrectedFit {
  statements: StoredStatement[];
  /** The last correction that it knows all of. */
  upTo: string;
  /** How many statements the fit before it grouped. */
  fittedBefore: number;
}

const PAGE = 1000;

/**
 * Groups all statements, going on from the themes that stand, or from nothing when `regrouping` is given; writes
 * nothing. Undefined while there is no statement.
 */
export async function groupAnew(
  db: Db,
  progress: ShowProgress,
  signal: AbortSignal,
  regrouping?: Regrouping,
): Promise<GroupedAnew | undefined> {
  const statements = await readStatements(db, progress, signal);
  if (statements.length === 0) return undefined;
  const upTo = await findLastCarriedOutId(db);
  const held = await readHolds(
    db,
    statements.map(({ id }) => id),
  );
  const { links } = await readThemeRules(db, await findFirstUntied(db, ""));
  const placements = new Map(
    statements.flatMap(({ id, fittedThemeId }) =>
      fittedThemeId === undefined ? [] : [[id, fittedThemeId] as const],
    ),
  );
  const fittedBefore = await selectFittedCount(db);
  const grouped = await fitInThread(
    {
      statements: statements.map(({ fittedThemeId, ...statement }) => statement),
      options: {
        now: nowIso(),
        knownNames: await listNameWords(db),
        granularity: regrouping?.granularity ?? (await findGranularity(db)),
        regroup: regrouping !== undefined,
        previous: {
          placements,
          // Nearly all have a place by now, also what came in since: placing writes where it put them, or that it did not.
          isGrown: statements.length > fittedBefore,
          takenIds: new Set(await selectThemeIds(db)),
          ...(await selectFittedNames(db)),
        },
      },
      held: held.filter(({ role }) => role !== "near"),
      links,
    },
    signal,
  );
  return { ...grouped, statements, upTo, fittedBefore };
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
