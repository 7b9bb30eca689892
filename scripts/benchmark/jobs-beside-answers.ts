import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ImportKind } from "#app/features/imports/import.schema.ts";
import {
  cancelImport,
  findDryRun,
  getImport,
  readUndo,
  receiveImport,
  requestUndo,
  startDryRun,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { type EarshotProcess, startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Figure, Section } from "./bench.ts";
import { loadFigures, megabytes, whole } from "./figures.ts";
import { writeCsv, writeWorkbook } from "./large-files.ts";
import { residentBytes } from "./memory.ts";
import { putUnderLoad } from "./put-under-load.ts";

const ANSWERS_A_SECOND = 50;
const LOOK_MS = 100;
const PATIENCE_MS = 3_600_000;

/** How far a job is. */
type Look = () => Promise<{ done: number; ended: boolean }>;

/** Answers a survey while a job of an import runs, and says how fast that was and what the worker took. */
async function measureBeside(
  bench: Bench,
  worker: EarshotProcess,
  what: string,
  look: Look,
): Promise<Figure[]> {
  const until = async (isThere: (now: Awaited<ReturnType<Look>>) => boolean) => {
    const patience = performance.now() + PATIENCE_MS;
    for (;;) {
      const now = await look();
      peak = Math.max(peak, residentBytes(worker.pid));
      if (isThere(now)) return { ...now, at: performance.now() };
      if (performance.now() > patience) throw new Error(`${what}: it does not come to an end.`);
      await pause(LOOK_MS);
    }
  };
  let peak = 0;
  const first = (await look()).done;
  const begun = await until(({ done, ended }) => ended || done > first);
  const { origin } = bench.web;
  const load = { origin, seconds: bench.seconds, paths: [bench.survey.path], answers: true };
  let isLoaded = true;
  const answering = putUnderLoad({ ...load, perSecond: ANSWERS_A_SECOND }).finally(() => {
    isLoaded = false;
  });
  const loaded = await until(({ ended }) => ended || !isLoaded);
  const answers = await answering;
  const last = await until(({ ended }) => ended);
  const speed = (from: typeof begun, to: typeof begun) =>
    whole(((to.done - from.done) * 1000) / Math.max(1, to.at - from.at));
  return [
    { what: `${what} a second beside the answers`, value: speed(begun, loaded) },
    { what: `${what} a second over all`, value: speed(begun, last) },
    ...loadFigures("Answers beside it", answers),
    ...(loaded.ended ? [{ what: "Ended before the answers did", value: "use more rows" }] : []),
    { what: "Memory of the worker at most", value: megabytes(peak) },
  ];
}

async function receive({ db, owner }: Bench, kind: ImportKind | "detect", name: string, file: string) {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new File([await readFile(file)], name));
  await rm(file);
  const request = new Request("http://localhost/imports/new", { method: "POST", body: form });
  return receiveImport(db, owner, request);
}

async function receiveTickets(bench: Bench): Promise<string> {
  const file = path.join(bench.place.dataDir, "tickets.csv");
  await writeCsv(file, bench.rows);
  return receive(bench, "tickets", "tickets.csv", file);
}

async function withWorker(
  bench: Bench,
  run: (worker: EarshotProcess) => Promise<Figure[]>,
): Promise<Figure[]> {
  const worker = startWorker(bench.place);
  try {
    return await run(worker);
  } finally {
    await worker.stop();
  }
}

async function begin({ db, owner }: Bench, id: string): Promise<void> {
  await startImport(db, owner, id, (await getImport(db, id)).mapping);
}

const rowsOf = (bench: Bench, id: string): Look => {
  return async () => {
    const { rowsRead, status } = await getImport(bench.db, id);
    return { done: rowsRead, ended: !["queued", "running"].includes(status) };
  };
};

/** A whole import is taken back while customers answer a survey. */
export const undoBesideAnswers: Section = {
  name: "undo",
  title: `Undo of an import beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const id = await receiveTickets(bench);
    await begin(bench, id);
    return withWorker(bench, async (worker) => {
      const look = rowsOf(bench, id);
      while (!(await look()).ended) await pause(LOOK_MS);
      await requestUndo(bench.db, bench.owner, id);
      return measureBeside(bench, worker, "Records taken back", async () => {
        const entry = await getImport(bench.db, id);
        const { removed, restored } = await readUndo(bench.db, entry);
        return { done: removed + restored, ended: entry.status !== "undoing" };
      });
    });
  },
};

/** A workbook is unpacked while customers answer a survey. */
export const unpackBesideAnswers: Section = {
  name: "unpack-beside",
  title: `Unpacking of a workbook beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const file = path.join(bench.place.dataDir, "tickets.xlsx");
    await writeWorkbook(file, bench.rows);
    const id = await receive(bench, "tickets", "tickets.xlsx", file);
    const began = performance.now();
    const figures = await withWorker(bench, (worker) =>
      measureBeside(bench, worker, "Seconds of unpacking", async () => {
        const { status } = await getImport(bench.db, id);
        return { done: (performance.now() - began) / 1000, ended: status !== "unpacking" };
      }),
    );
    await cancelImport(bench.db, id);
    return figures.filter(({ what }) => !what.startsWith("Seconds"));
  },
};

/** What a whole file would do is found out while customers answer a survey. */
export const dryRunBesideAnswers: Section = {
  name: "dry-run",
  title: `Dry run of a whole file beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const id = await receiveTickets(bench);
    await startDryRun(bench.db, id);
    const figures = await withWorker(bench, (worker) =>
      measureBeside(bench, worker, "Rows", async () => {
        const run = await findDryRun(bench.db, id);
        const ended = run !== undefined && run.state !== "waiting" && run.state !== "running";
        return { done: run?.rowsRead ?? 0, ended };
      }),
    );
    await cancelImport(bench.db, id);
    return figures;
  },
};

/** Answers that were given elsewhere come as a file while customers answer a survey. */
export const answersImportBesideAnswers: Section = {
  name: "import-answers",
  title: `Import of survey answers beside ${ANSWERS_A_SECOND} answers a second`,
  async run(bench) {
    const file = path.join(bench.place.dataDir, "answers.csv");
    const names =
      "Submission ID,Submitted at,Email,How likely are you to recommend us?,What do you miss most?,How did you hear of us?";
    const lines = Array.from({ length: bench.rows }, (_, row) => {
      const day = `2026-0${(row % 8) + 1}-1${row % 9} 10:00:00`;
      const heard = ["Friend", "Search", "A fair"][row % 3];
      return `a${row},${day},person${row % 5000}@example.org,${row % 11},I miss part ${row % 997} of it,${heard}`;
    });
    await writeFile(file, [names, ...lines].join("\n"));
    const id = await receive(bench, "answers", "Spring survey.csv", file);
    await begin(bench, id);
    return withWorker(bench, (worker) => measureBeside(bench, worker, "Rows", rowsOf(bench, id)));
  },
};
