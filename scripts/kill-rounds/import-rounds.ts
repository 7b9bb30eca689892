import { setTimeout as pause } from "node:timers/promises";
import { getImport, readUndo, requestUndo } from "#app/features/imports/imports.service.server.ts";
import type { Random } from "#app/features/sample-company/random.ts";
import type { Db } from "#db/client.server.ts";
import { type EarshotProcess, type Place, startWorker } from "#scripts/load/earshot-process.ts";

const LOOK_MS = 5;
const PATIENCE_MS = 180_000;

/** One kill: where the work stood, and how long nobody went on with it before. */
export interface KilledRound {
  at: number;
  takeOverMs: number;
}

export interface Killing {
  rounds: number;
  random: Random;
  onRound(round: KilledRound): void;
}

/** How far a piece of work is, and whether it has ended. */
type Look = () => Promise<{ done: number; ended: boolean }>;

/** Runs an import to its end while its worker is killed at random moments, which are spread over the whole file. */
export async function killDuringImport(
  db: Db,
  place: Place,
  importId: string,
  rows: number,
  killing: Killing,
): Promise<void> {
  await killDuring(place, rows, killing, async () => {
    const { rowsRead, status } = await getImport(db, importId);
    return { done: rowsRead, ended: status !== "queued" && status !== "running" };
  });
}

/** Undoes an import while its worker is killed at random moments. */
export async function killDuringUndo(
  db: Db,
  place: Place,
  actor: Parameters<typeof requestUndo>[1],
  importId: string,
  records: number,
  killing: Killing,
): Promise<void> {
  await requestUndo(db, actor, importId);
  await killDuring(place, records, killing, async () => {
    const entry = await getImport(db, importId);
    const { removed, restored } = await readUndo(db, entry);
    return { done: removed + restored, ended: entry.status !== "undoing" };
  });
}

async function killDuring(place: Place, size: number, killing: Killing, look: Look): Promise<void> {
  const { rounds, random, onRound } = killing;
  for (let round = 0; round < rounds; round += 1) {
    const before = (await look()).done;
    const left = (size - before) / (rounds - round + 1);
    const target = before + random.next() * 2 * left;
    const started = performance.now();
    const worker = startWorker(place);
    let now = await look();
    while (!now.ended && now.done === before) now = await lookAgain(look, started, worker);
    const takeOverMs = performance.now() - started;
    while (!now.ended && now.done < target) now = await lookAgain(look, started, worker);
    await worker.kill();
    if (now.ended) return;
    onRound({ at: (await look()).done, takeOverMs });
  }
  const worker = startWorker(place);
  const started = performance.now();
  while (!(await lookAgain(look, started, worker)).ended);
  await worker.kill();
}

async function lookAgain(look: Look, started: number, worker: EarshotProcess) {
  if (performance.now() - started > PATIENCE_MS) {
    await worker.kill();
    throw new Error("Nobody goes on with the work.");
  }
  await pause(LOOK_MS);
  return look();
}
