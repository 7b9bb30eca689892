import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { nowIso } from "#app/lib/clock.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { backUp } from "#db/backup.server.ts";
import { databaseFile, openDatabase } from "#db/client.server.ts";
import { checkSchemaVersion } from "#db/migrate.server.ts";
import { runScript } from "./run-script.ts";

// Backs the embedded database up, also while Earshot runs: npm run backup [-- <file>]
await runScript(async () => {
  const env = readEnv();
  const named = process.argv[2];
  const stamp = nowIso().slice(0, 19).replaceAll(":", "-");
  const target = path.resolve(named ?? path.join(env.dataDir, "backups", `earshot-${stamp}.db`));
  // Opening a file that is not there would make an empty one.
  const source = databaseFile(env.databaseUrl);
  if (source !== null && !existsSync(source)) {
    throw new ExpectedError(
      `There is no database at ${path.resolve(source)}. Set DATA_DIR or DATABASE_URL as for the instance to back up, such as DATA_DIR=data/demo for the sample company.`,
    );
  }
  const db = openDatabase(env.databaseUrl);
  await checkSchemaVersion(db);
  await mkdir(path.dirname(target), { recursive: true });
  await backUp(db, target);
  await db.destroy();
  process.stdout.write(`${target}\n`);
});
