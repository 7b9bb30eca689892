import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ExpectedError } from "#app/lib/errors.ts";
import { type Outcome, type Round, runRounds } from "./kill-rounds/run-rounds.ts";
import { ensureBuilt } from "./run/build.mjs";
import { runScript } from "./run-script.ts";

// npm run kill-rounds [-- --rounds 20 --seed 1]: kill -9 under answers; exit 1 when anything acknowledged was lost.
await runScript(async () => {
  const { rounds, seed } = readOptions();
  await ensureBuilt();
  const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-kill-"));
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

function readOptions(): { rounds: number; seed: number } {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
  });
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (Number.isSafeInteger(rounds) && rounds > 0 && Number.isSafeInteger(seed)) return { rounds, seed };
  throw new ExpectedError(
    `Expected --rounds and --seed as whole numbers, got ${values.rounds}, ${values.seed}.`,
  );
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
