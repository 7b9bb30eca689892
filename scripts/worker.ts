import { setPriority } from "node:os";
import { registry } from "#app/jobs/registry.server.ts";
import type { JobOutcome } from "#app/jobs/run-job.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { createLogger } from "#app/lib/logger.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { runScript } from "./run-script.ts";
import { untilStopped } from "./serve/until-stopped.ts";

// People wait for the web server; jobs take the processor time that it leaves.
const BACKGROUND = 10;

// Runs background jobs until it is told to stop; start as many of these as there is work for.
await runScript(async () => {
  const env = readEnv();
  const logger = createLogger(env.logLevel, "worker");
  const stopped = untilStopped();
  setPriority(BACKGROUND);
  const db = openDatabase(env.databaseUrl);
  await migrateToLatest(db);
  const onOutcome = ({ name, end, error }: JobOutcome) => {
    if (end === "done" || end === "released") logger.info({ job: name, end }, "job ended");
    else logger.warn({ job: name, end, err: error }, "job ended");
  };
  const onError = (error: unknown) => logger.error({ err: error }, "cannot look for jobs");
  const runner = createRunner({ db, registry, onOutcome, onError });
  await runner.start();
  logger.info("looking for jobs");
  await stopped;
  await runner.stop();
  await db.destroy();
  logger.info("stopped");
});
