import { access, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Env, readEnv } from "#app/lib/env.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { removeDemo } from "#scripts/demo/clean-up.ts";
import { readDemoState, writeDemoState } from "#scripts/demo/demo-state.ts";
import { prepareDemo } from "#scripts/demo/prepare.ts";
import { silentStages } from "#scripts/demo/stages.ts";
import { createOwner } from "#tests/support/accounts.ts";

describe("the demo beside data of one's own", () => {
  let env: Env;

  beforeEach(async () => {
    env = readEnv({ DATA_DIR: await mkdtemp(path.join(tmpdir(), "earshot-demo-")) });
  });
  afterEach(() => rm(env.dataDir, { recursive: true, force: true }));

  it("is not loaded into an instance that is set up", async () => {
    const db = openDatabase(env.databaseUrl);
    await migrateToLatest(db);
    await createOwner(db);
    await db.destroy();
    await expect(prepareDemo(env, silentStages)).rejects.toThrow(/holds an instance already/);
    expect(await readDemoState(env.dataDir)).toBeUndefined();
  });

  it("removes nothing where no demo was prepared", async () => {
    const file = path.join(env.dataDir, "earshot.db");
    await writeFile(file, "somebody's data");
    await removeDemo(env);
    await expect(access(file)).resolves.toBeUndefined();
  });

  it("refuses to empty another database than its own", async () => {
    const state = {
      now: "2026-11-20T09:00:00.000Z",
      databaseUrl: "file:elsewhere.db",
      accounts: [],
      preparedAt: null,
    };
    await writeDemoState(env.dataDir, state);
    await expect(removeDemo(env)).rejects.toThrow(/only the demo's own database/);
  });

  it("removes its own database, and keeps its passwords from other users of the machine", async () => {
    const state = {
      now: "2026-11-20T09:00:00.000Z",
      databaseUrl: env.databaseUrl,
      accounts: [],
      preparedAt: null,
    };
    await writeDemoState(env.dataDir, state);
    expect((await stat(path.join(env.dataDir, "demo.json"))).mode & 0o077).toBe(0);
    const file = path.join(env.dataDir, "earshot.db");
    await writeFile(file, "the demo's data");
    await removeDemo(env);
    await expect(access(file)).rejects.toThrow();
    expect(await readDemoState(env.dataDir)).toBeUndefined();
  });

  it("begins again where its notes are damaged", async () => {
    await writeFile(path.join(env.dataDir, "demo.json"), '{"now": "2026-');
    expect(await readDemoState(env.dataDir)).toBeUndefined();
  });
});
