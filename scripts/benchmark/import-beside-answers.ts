import { setTimeout as pause } from "node:timers/promises";
import { cancelImport, getImport } from "#app/features/imports/imports.service.server.ts";
import { toCsvTickets } from "#app/features/sample-company/csv.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import { nowIso } from "#app/lib/clock.ts";
import { importSampleFile } from "#scripts/demo/sample-imports.ts";
import { startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Section } from "./bench.ts";
import { loadFigures, megabytes, whole } from "./figures.ts";
import { residentBytes } from "./memory.ts";
import { putUnderLoad } from "./put-under-load.ts";

const COPIES = 150;
const ANSWERS_A_SECOND = 50;
const PATIENCE_MS = 30_000;

/** A worker takes tickets in at full rate while customers answer a survey. */
export const importBesideAnswers: Section = {
  name: "import",
  title: `Import of tickets beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const { db, owner, place, seconds, survey } = bench;
    const { origin } = bench.web;
    const importId = await importSampleFile(db, owner, ticketFile(), new Map());
    const worker = startWorker(place);
    try {
      const begun = await untilUnderWay(bench, importId);
      const load = { origin, seconds, paths: [survey.path], answers: true, perSecond: ANSWERS_A_SECOND };
      const answering = putUnderLoad(load);
      const rows = await rowsASecond(bench, importId, begun);
      const answers = await answering;
      const memory = residentBytes(worker.pid);
      return [
        { what: "Rows a second", value: whole(rows) },
        ...loadFigures("Answers beside it", answers),
        { what: "Memory of the worker", value: megabytes(memory) },
      ];
    } finally {
      const { status } = await getImport(db, importId);
      if (status === "queued" || status === "running") await cancelImport(db, importId);
      await worker.stop();
    }
  },
};

/** The sample's tickets many times over, each with an id of its own. */
function ticketFile() {
  const sample = generateSampleCompany({ seed: 1, now: nowIso() });
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    sample.tickets.map((ticket) => ({ ...ticket, id: `${ticket.id}-${copy}` })),
  );
  return {
    kind: "tickets" as const,
    name: "many-tickets.csv",
    text: toCsvTickets({ ...sample, tickets: copies.flat() }),
  };
}

interface Moment {
  at: number;
  rows: number;
}

async function untilUnderWay({ db }: Bench, importId: string): Promise<Moment> {
  const patience = performance.now() + PATIENCE_MS;
  while (performance.now() < patience) {
    const { rowsRead } = await getImport(db, importId);
    if (rowsRead > 0) return { at: performance.now(), rows: rowsRead };
    await pause(10);
  }
  throw new Error("The worker did not begin with the import.");
}

/** Measured to the file's end or to the end of the time, whichever is first. */
async function rowsASecond({ db, seconds }: Bench, importId: string, begun: Moment): Promise<number> {
  let { rowsRead, status } = await getImport(db, importId);
  while (status === "running" && performance.now() < begun.at + seconds * 1000) {
    await pause(50);
    ({ rowsRead, status } = await getImport(db, importId));
  }
  return ((rowsRead - begun.rows) * 1000) / (performance.now() - begun.at);
}
