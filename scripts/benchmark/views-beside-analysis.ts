import { setTimeout as pause } from "node:timers/promises";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { analyzeFeedback } from "#app/jobs/contracts.ts";
import { findLatestJob } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Section } from "./bench.ts";
import { sampleTexts } from "./engine-texts.ts";
import { loadFigures, megabytes } from "./figures.ts";
import { residentBytes } from "./memory.ts";
import { putUnderLoad } from "./put-under-load.ts";

const VIEWS_A_SECOND = 50;
const PATIENCE_MS = 30_000;

const ITEMS_A_CALL = 500;

/** What respondents feel while a worker reads the sample company's feedback anew, and as many texts more as were asked for. */
export const viewsBesideAnalysis: Section = {
  name: "beside-analysis",
  title: `${VIEWS_A_SECOND} survey pages a second beside an analysis`,
  async run(bench) {
    await addTexts(bench);
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

async function addTexts({ db, texts }: Bench): Promise<void> {
  const items = sampleTexts(texts).map((item, index) => ({
    ...{ source: "ticket" as const, channel: "benchmark", externalId: String(index), customerId: null },
    ...{ occurredAt: item.time ?? nowIso(), undated: false, title: "", body: item.text },
    ...{ rating: null, ratingScale: null, importId: null },
  }));
  for (let start = 0; start < items.length; start += ITEMS_A_CALL) {
    const piece = items.slice(start, start + ITEMS_A_CALL);
    await db.transaction().execute((trx) => recordFeedback(trx, piece));
  }
}

async function untilReading({ db }: Bench): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (performance.now() < patience) {
    if ((await findLatestJob(db, analyzeFeedback.name))?.state === "running") return;
    await pause(20);
  }
  throw new Error("The worker did not begin to read.");
}
