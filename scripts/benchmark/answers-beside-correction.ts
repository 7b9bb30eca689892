import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { findDone } from "#app/features/corrections/corrections.service.server.ts";
import { mergeThemes } from "#app/features/themes/corrections/correct-theme.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { previewCorrection } from "#app/features/themes/corrections/preview.server.ts";
import { startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Section } from "./bench.ts";
import { seconds as inSeconds, loadFigures, milliseconds } from "./figures.ts";
import { growLargestTheme } from "./grow-theme.ts";
import { putUnderLoad } from "./put-under-load.ts";

const STATEMENTS = 50_000;
const ANSWERS_A_SECOND = 50;
const PATIENCE_MS = 120_000;

/** A worker merges a very large theme into another while customers answer a survey. */
export const answersBesideCorrection: Section = {
  name: "correction",
  title: `Merge of a theme of ${STATEMENTS.toLocaleString("en-GB")} statements beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const { db, owner, place, seconds, survey, web } = bench;
    const { large, other } = await growLargestTheme(db, STATEMENTS);
    const merge = mergeThemes({ themeId: large, into: other });
    // What the web process does: it shows what would change, and logs the correction.
    const shown = await timed(() => previewCorrection(db, merge));
    const asked = await timed(() => makeCorrection(db, owner, merge));
    const worker = startWorker(place);
    try {
      const begun = performance.now();
      const carried = untilCarriedOut(bench, asked.result.correctionId);
      const load = { origin: web.origin, seconds, paths: [survey.path], answers: true };
      const answers = await putUnderLoad({ ...load, perSecond: ANSWERS_A_SECOND });
      const took = ((await carried) - begun) / 1000;
      return [
        { what: "Counting what would change", value: `${milliseconds(shown.took)}, ${stall(shown)}` },
        { what: "Logging it", value: `${milliseconds(asked.took)}, ${stall(asked)}` },
        { what: "Carried out by the worker, from its start", value: inSeconds(took) },
        ...loadFigures("Answers beside it", answers),
      ];
    } finally {
      await worker.stop();
    }
  },
};

interface Timed {
  took: number;
  stalled: number;
}

const stall = ({ stalled }: Timed) => `the process stalled for at most ${milliseconds(stalled)}`;

async function timed<Result>(work: () => Promise<Result>): Promise<Timed & { result: Result }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const result = await work();
  delay.disable();
  return { result, took: performance.now() - begun, stalled: delay.max / 1e6 };
}

/** Resolves with the moment when it was carried out. */
async function untilCarriedOut({ db }: Bench, correctionId: string): Promise<number> {
  const patience = performance.now() + PATIENCE_MS;
  while (performance.now() < patience) {
    if ((await findDone(db, correctionId))?.progress === null) return performance.now();
    await pause(50);
  }
  throw new Error("The worker did not carry out the correction.");
}
