import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { processArguments } from "#scripts/run/process-arguments.mjs";

test("a backup of a database that is not there says so, and makes none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "earshot-backup-"));
  try {
    const { DATABASE_URL: _, ...env } = process.env;
    const backup = promisify(execFile)(process.execPath, processArguments("scripts/backup.ts"), {
      env: { ...env, DATA_DIR: folder },
    });
    await expect(backup).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`There is no database at ${join(folder, "earshot.db")}`),
    });
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
