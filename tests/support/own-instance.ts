import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type Db, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import type { EarshotProcess, Place } from "#scripts/load/earshot-process.ts";

/** A fresh embedded database in a folder of its own, for tests that start Earshot's own processes on it. */
export interface OwnInstance {
  place: Place;
  db: Db;
  /** Has the process killed after the test, should it still run. */
  ends<Process extends EarshotProcess>(process: Process): Process;
}

/** Gives each test of a file an instance of its own, removed afterwards. */
export function withOwnInstance(): () => OwnInstance {
  let instance: OwnInstance | undefined;
  let processes: EarshotProcess[] = [];
  beforeEach(async () => {
    processes = [];
    const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-own-"));
    const databaseUrl = `file:${path.join(dataDir, "earshot.db")}`;
    const db = openDatabase(databaseUrl);
    await migrateToLatest(db);
    const ends = <Process extends EarshotProcess>(process: Process) => {
      processes.push(process);
      return process;
    };
    instance = { place: { dataDir, databaseUrl }, db, ends };
  });
  afterEach(async () => {
    for (const process of processes) await process.kill();
    await instance?.db.destroy();
    if (instance) await rm(instance.place.dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!instance) throw new Error("There is an instance only while a test runs.");
    return instance;
  };
}
