import { setTimeout as pause } from "node:timers/promises";
import { analyzeFeedback } from "#app/jobs/contracts.ts";
import { findLatestJob } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Section } from "./bench.ts";
import { loadFigures, megabytes } from "./figures.ts";
import { residentBytes } from "./memory.ts";
import { putUnderLoad } from "./put-under-load.ts";

const VIEWS_A_SECOND = 50;
const PATIENCE_MS = 30_000;

/** What respondents feel while a worker reads the sample company's feedback anew on all cores. */
export const viewsBesideAnalysis: Section = {
  name: "beside-analysis",
  title: `${VIEWS_A_SECOND} survey pages a second beside an analysis`,
  async run(bench) {
    await bench.db.updateTable("feedback_items").set({ analysed_at: null }).execute();
    await bench.db.transaction().execute((trx) => enqueue(trx, analyzeFeedback, {}));
    const worker = startWorker(bench.place);
    try {
      await untilReading(bench);
      const { origin } = bench.web;
      const { survey, seconds } = bench;
      const views = await putUnderLoad({ origin, seconds, paths: [survey.path], perSecond: VIEWS_A_SECOND });
      return [
        ...loadFigures("Views", views),
        { what: "Memory of the worker", value: megabytes(residentBytes(worker.pid)) },
      ];
    } finally {
      await worker.stop();
    }
  },
};

async function untilReading({ db }: Bench): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (performance.now() < patience) {
    if ((await findLatestJob(db, analyzeFeedback.name))?.state === "running") return;
    await pause(20);
  }
  throw new Error("The worker did not begin to read.");
}
