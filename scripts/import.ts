import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { InvalidEnvironmentError, readEnv } from "#app/lib/env.server.ts";
import { InvalidInputError, isExpectedError } from "#app/lib/errors.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { type ImportReport, inSentences } from "./import/import-report.ts";
import { help, type ImportOptions, readImportOptions } from "./import/options.ts";
import { runImport } from "./import/run-import.ts";

const FAILED = 1;
const WRONG_COMMAND = 2;
const ROWS_REJECTED = 3;

/** Runs the jobs of imports here, beside a worker that may be running; analysis is left to that. */
async function importHere(options: ImportOptions): Promise<ImportReport> {
  const db = openDatabase(readEnv().databaseUrl);
  await migrateToLatest(db);
  const imports = new Map([...registry].filter(([, { lane }]) => lane === "import"));
  const runner = createRunner({ db, registry: imports });
  try {
    await runner.start();
    return await runImport(db, options, (line) => process.stderr.write(`${line}\n`));
  } finally {
    await runner.stop();
    await db.destroy();
  }
}

function exitCodeFor({ status, counts }: ImportReport): number {
  if (status !== "done") return FAILED;
  return (counts.rejected ?? 0) > 0 ? ROWS_REJECTED : 0;
}

// npm run import -- FILE [options]: imports a file without a browser; --help says what it can do.
try {
  const options = readImportOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(help);
  else {
    const report = await importHere(options);
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : inSentences(report));
    process.exitCode = exitCodeFor(report);
  }
} catch (error) {
  const isPlain = error instanceof InvalidEnvironmentError || isExpectedError(error);
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : error}\n`);
  if (process.argv.includes("--json")) {
    const message = error instanceof Error ? error.message : String(error);
    process.stdout.write(`${JSON.stringify({ status: "failed", error: message }, null, 2)}\n`);
  }
  process.exitCode = error instanceof InvalidInputError ? WRONG_COMMAND : FAILED;
}
