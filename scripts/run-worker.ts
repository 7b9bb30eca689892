import { setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { requestCount } from "#app/features/data-audit/data-audit.service.server.ts";
import { beginSweeping } from "#app/features/imports/imports.service.server.ts";
import { beginMailing } from "#app/features/mail/mail.service.server.ts";
import { beginMeasuringPersonas } from "#app/features/personas/guard-rails/measure-personas.server.ts";
import { beginWatchingDrift } from "#app/features/personas/staleness/freshness.service.server.ts";
import { beginRetention } from "#app/features/privacy/privacy.service.server.ts";
import { beginReviewing } from "#app/features/reviews/reviews.service.server.ts";
import { beginScoring } from "#app/features/scores/begin-scoring.server.ts";
import { beginSweepingSegments } from "#app/features/segments/segments.service.server.ts";
import type { JobRegistry } from "#app/jobs/job-entry.server.ts";
import type { JobOutcome } from "#app/jobs/run-job.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { createLogger } from "#app/lib/logger.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { untilStopped } from "./serve/until-stopped.ts";

/** A job that does not let go of its connection must not keep the process: the database rolls back what it left. */
const CLOSING_MS = 500;

/** The data audit is counted once after a start, when the worker has caught up with what waited. */
const COUNT_AFTER_MS = 60_000;

/** People wait for the web server; jobs take the processor time that it leaves. */
const BACKGROUND = 10;

/** Runs the registry's jobs until told to stop; then has ended within ten seconds whatever its handlers do. */
export async function runWorker(registry: JobRegistry): Promise<void> {
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
  await beginSweeping(db);
  await beginMailing(db);
  await requestCount(db, COUNT_AFTER_MS);
  await beginRetention(db);
  await beginReviewing(db);
  await beginWatchingDrift(db);
  await beginScoring(db);
  await beginSweepingSegments(db);
  await beginMeasuringPersonas(db);
  await runner.start();
  logger.info("looking for jobs");
  await stopped;
  await runner.stop();
  await Promise.race([db.destroy(), pause(CLOSING_MS)]);
  logger.info("stopped");
}
