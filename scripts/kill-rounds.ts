import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { readKillOptions } from "./kill-rounds/options.ts";
import { type Outcome, type Round, runRounds } from "./kill-rounds/run-rounds.ts";
import { ensureBuilt } from "./run/build.mjs";
import { nativeThreads } from "./run/native-threads.mjs";
import { runScript } from "./run-script.ts";

// npm run kill-rounds [-- --rounds 20 --seed 1]: kill -9 under answers; exit 1 when anything acknowledged was lost.
// npm run kill-rounds -- --import [--rows 200000 --rounds 50]: kill -9 of the worker under an import and its undo.
await runScript(async () => {
  const { rounds, seed, ...options } = readKillOptions();
  const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-kill-"));
  if (options.import) {
    await killImport(dataDir);
    return;
  }
  await ensureBuilt();
  const place = { dataDir, databaseUrl: `file:${path.join(dataDir, "earshot.db")}` };
  process.stdout.write("Round  Start-up  Killed after  Acknowledged\n");
  let round = 0;
  const onRound = ({ startMs, killedAfterMs, acknowledged }: Round) => {
    round += 1;
    const columns = [`${Math.round(startMs)} ms`.padStart(8), `${killedAfterMs} ms`.padStart(12)];
    process.stdout.write(
      `${`${round}`.padStart(5)}  ${columns.join("  ")}  ${`${acknowledged}`.padStart(12)}\n`,
    );
  };
  const outcome = await runRounds(place, { rounds, seed, onRound });
  process.stdout.write(outcomeText(outcome));
  if (!isClean(outcome)) throw new ExpectedError(`Answers were harmed. The database is kept at ${dataDir}.`);
  await rm(dataDir, { recursive: true, force: true });
});

async function killImport(dataDir: string): Promise<void> {
  const databaseUrl = `file:${path.join(dataDir, "earshot.db")}`;
  const env = childEnvironment({
    NODE_ENV: "production",
    ...nativeThreads,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
  });
  const script = fileURLToPath(new URL("./kill-rounds/kill-import.ts", import.meta.url));
  const args = ["--import", "tsx", script, ...process.argv.slice(2)];
  const [code] = await once(spawn(process.execPath, args, { env, stdio: "inherit" }), "exit");
  if (code !== 0) throw new ExpectedError(`The databases are kept at ${dataDir}.`);
  await rm(dataDir, { recursive: true, force: true });
}

function isClean({ lost, halfWritten, duplicates, contradicted, surprises, integrity }: Outcome): boolean {
  const harmed = lost.length + halfWritten.length + duplicates.length + contradicted + surprises.length;
  return harmed === 0 && integrity === "ok";
}

function outcomeText(outcome: Outcome): string {
  const lines = [
    `Acknowledged answers    ${outcome.acknowledged}`,
    `In the database         ${outcome.stored}`,
    `Lost                    ${outcome.lost.length} ${outcome.lost.slice(0, 3)}`,
    `Half written            ${outcome.halfWritten.length} ${outcome.halfWritten.slice(0, 3)}`,
    `Stored twice            ${outcome.duplicates.length} ${outcome.duplicates.slice(0, 3)}`,
    `Two receipts for a key  ${outcome.contradicted}`,
    `Unexpected replies      ${outcome.surprises.length} ${outcome.surprises.slice(0, 3)}`,
    `Integrity of the file   ${outcome.integrity}`,
  ];
  return `\n${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}
