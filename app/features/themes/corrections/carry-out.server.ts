import type { Correction, LoggedCorrection } from "#app/features/corrections/correction.schema.ts";
import {
  type CorrectionWork,
  endWork,
  findFirstUntied,
  getCorrection,
  noteWork,
} from "#app/features/corrections/corrections.service.server.ts";
import { placeStatements, recountCompanies, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { countThemesAnew, writeCounts } from "../theme-counts.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import type { Carrier } from "./carrier.server.ts";
import { selectKnownThemes, updateIdentities } from "./known-themes.repository.server.ts";
import { type BeforeWriting, placeAgain } from "./place-again.server.ts";
import { selectMisfits, updateAsUnplaced } from "./scope.repository.server.ts";
import { findSettled } from "./settle-themes.server.ts";
import { readThemeRules } from "./theme-rules.server.ts";
import { themesNamedBy } from "./themes-named-by.ts";
import { tieTheme } from "./tie-statements.server.ts";

/**
 * Brings everything that a logged correction reaches in line with it; the same for a correction and for taking one
 * back, since what stands follows from the fit and the log alone. Begun again at any point it goes on with what is left.
 * `part` is what goes along in a split, where that was worked out before. Returns the themes that it looked at.
 */
export async function carryOut(
  carrier: Carrier,
  work: CorrectionWork,
  part: ReadonlySet<string> | null = null,
): Promise<string[]> {
  const { correctionId } = work;
  const entry = await getCorrection(carrier.db, correctionId);
  // Taken back before it was carried out: what takes it back follows and clears up.
  if (entry.isUndone) {
    await carrier.write(0, (trx) => endWork(trx, work));
    return [];
  }
  if (work.stage === "tie") {
    await tieTheme(carrier, entry, { examples: work.examples, part });
    await carrier.write(0, (trx) => noteWork(trx, correctionId, { stage: "place" }));
  }
  const meant = await meantBy(carrier.db, entry);
  const reach: ReplayReach = {
    themeIds: [...new Set([...themesNamedBy(meant.correction), ...work.themeIds])],
    tiedTo: meant.id,
    isSingle: isOfOneStatement(meant.correction),
    before: await findFirstUntied(carrier.db, correctionId),
  };
  return replay(carrier, reach, {
    beforeWriting: (themeIds, toWrite) =>
      carrier.write(0, (trx) => noteWork(trx, correctionId, { themeIds, toWrite })),
    placed: async () => {
      // After a fit that knew a statement as another kind there is nothing to go back to: it is placed anew.
      const misfits = meant === entry ? [] : await selectMisfits(carrier.db, meant.id);
      return async (trx) => {
        if (!(await endWork(trx, work))) return false;
        if (misfits.length > 0) {
          await updateAsUnplaced(trx, misfits);
          await enqueue(trx, placeStatements, {});
        }
        // Rules of segments may name themes.
        await enqueue(trx, refreshSegments, { abouts: ["theme"] });
        await enqueue(trx, recountCompanies, { all: true }, { delayMs: 60_000 });
        return true;
      };
    },
  });
}

/** What a replay looks at. */
export interface ReplayReach {
  themeIds: readonly string[];
  tiedTo: string | null;
  /** Whether it is about one statement alone. */
  isSingle: boolean;
  /** Corrections from this one on are left out. */
  before: string | undefined;
}

interface ReplaySteps {
  beforeWriting: BeforeWriting;
  /**
   * Called once everything is placed; what it gives is run in the transaction that writes names and counts, and may say
   * no because all has to be looked at once more.
   */
  placed(): Promise<(trx: Db) => Promise<boolean>>;
}

/** Brings placements, names and counts in line with the log, for everything within reach. */
export async function replay(
  carrier: Carrier,
  { themeIds, tiedTo, isSingle, before }: ReplayReach,
  { beforeWriting, placed }: ReplaySteps,
): Promise<string[]> {
  const rules = await readThemeRules(carrier.db, before);
  const themes = await selectKnownThemes(carrier.db);
  const order = { themeIds, tiedTo, isSingle, rules, themes };
  const { follows, touched } = await placeAgain(carrier, order, beforeWriting);
  const finish = await placed();
  const settled = await findSettled(carrier.db, { touched: new Set(touched), themes, rules, follows });
  const counted = await countThemesAnew(carrier.db, touched, carrier.everyone);
  await carrier.write(0, async (trx) => {
    await holdThemes(trx);
    if (!(await finish(trx))) return;
    await updateIdentities(trx, settled, nowIso());
    await writeCounts(trx, counted);
  });
  return touched;
}

function meantBy(db: Db, entry: LoggedCorrection): Promise<LoggedCorrection> | LoggedCorrection {
  return entry.correction.kind === "undo" ? getCorrection(db, entry.correction.undoes) : entry;
}

function isOfOneStatement(correction: Correction): boolean {
  const { kind } = correction;
  return (
    kind === "move" ||
    kind === "kind" ||
    kind === "aspect" ||
    (kind === "pin" && correction.of === "statement")
  );
}
