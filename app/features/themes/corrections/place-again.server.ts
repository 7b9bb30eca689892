import { placeByHolds } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Carrier } from "./carrier.server.ts";
import { readHolds } from "./holds.server.ts";
import { type ScopedStatement, updateThemesOf } from "./scope.repository.server.ts";
import type { StatementClass } from "./statement-classes.repository.server.ts";
import { selectWalkPage, type WalkPlace, type Way } from "./walk-statements.repository.server.ts";
import { type WorkedOut, type WorkOrder, workOut } from "./work-out.server.ts";

/** Told before statements are written: the themes found so far, and about how many statements are to be written. */
export type BeforeWriting = (themeIds: string[], statements: number) => Promise<void>;

/** A statement that says of itself where it belongs needs no second look; more would mean that two rules disagree. */
const MOST_ROUNDS = 8;

/**
 * Puts the statements that a correction can reach where they belong by the fit and the log, and says which themes that
 * touches. What is out of place is found by counting, so what stands right already is never read; begun again at any
 * point it goes on with what is left.
 */
export async function placeAgain(
  carrier: Carrier,
  order: WorkOrder & { isSingle: boolean },
  beforeWriting: BeforeWriting,
): Promise<WorkedOut> {
  const touched = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const worked = await workOut(carrier.db, order);
    for (const id of worked.touched) touched.add(id);
    const astray = worked.classes.filter(({ key, themeId }) => (worked.themeOf.get(key) ?? null) !== themeId);
    if (astray.length === 0) return { ...worked, touched: [...touched] };
    await beforeWriting(
      [...touched],
      astray.reduce((sum, { count }) => sum + count, 0),
    );
    for (const way of waysTo(astray, order, round)) await walk(carrier, way, worked);
  }
  throw new Error(`Statements of ${order.tiedTo ?? "some themes"} find no place by the corrections.`);
}

/** The ways that pass all statements that are out of place. */
function waysTo(
  astray: readonly StatementClass[],
  { tiedTo, isSingle }: { tiedTo: string | null; isSingle: boolean },
  round: number,
): Way[] {
  const tied: Way[] = tiedTo === null ? [] : [{ by: "correction", id: tiedTo }];
  if (isSingle && round === 0) return tied;
  const ways = new Map<string, Way>();
  for (const { groupId, themeId } of astray) {
    const found: Way[] =
      groupId !== null
        ? [{ by: "group", id: groupId }]
        : themeId !== null
          ? [{ by: "theme", id: themeId }]
          : tied;
    for (const way of found) ways.set(`${way.by} ${way.id}`, way);
  }
  return [...ways.values()];
}

async function walk(carrier: Carrier, way: Way, { placing }: WorkedOut): Promise<void> {
  let after: WalkPlace | null = null;
  do {
    const { statements, next } = await selectWalkPage(carrier.db, way, after, carrier.rowsAtOnce());
    const held = await readHolds(
      carrier.db,
      statements.map(({ id }) => id),
    );
    const placements = placeByHolds(statements, { ...placing, held });
    const moved = statements.filter(
      ({ id, themeId }: ScopedStatement) => (placements.get(id)?.themeId ?? null) !== themeId,
    );
    const rows = moved.map(({ id }) => {
      const placement = placements.get(id) ?? null;
      return { id, theme_id: placement?.themeId ?? null, theme_score: placement?.score ?? null };
    });
    if (rows.length > 0) await carrier.write(rows.length, (trx) => updateThemesOf(trx, rows));
    after = next;
  } while (after !== null);
}
