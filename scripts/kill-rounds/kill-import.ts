import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { getImport, readUndo } from "#app/features/imports/imports.service.server.ts";
import { createRandom } from "#app/features/sample-company/random.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { writeCsv } from "#scripts/benchmark/large-files.ts";
import { importSampleFile } from "#scripts/demo/sample-imports.ts";
import type { Place } from "#scripts/load/earshot-process.ts";
import { runScript } from "#scripts/run-script.ts";
import { type KilledRound, killDuringImport, killDuringUndo } from "./import-rounds.ts";
import { type Trace, traceOf } from "./import-trace.ts";
import { readKillOptions } from "./options.ts";

const actor: Actor = { id: "owner", name: "Owner", email: "owner@example.org", role: "owner" };

// kill -9 of the worker under an import and under its undo, held against a run that nobody disturbs; started by
// kill-rounds.ts, because the services read the data folder from the environment.
await runScript(async () => {
  const { rows, rounds, seed } = readKillOptions();
  const { dataDir } = readEnv();
  const file = path.join(dataDir, "tickets.csv");
  await writeCsv(file, rows);
  const text = await readFile(file, "utf8");
  await rm(file);
  const said = (line: string) => process.stdout.write(`${line}\n`);

  said(`Importing ${rows} rows without a kill …`);
  const undisturbed = await importWith(place("undisturbed"), text, async (db, at, id) => {
    const nobody = { rounds: 0, random: createRandom(seed), onRound: () => undefined };
    await killDuringImport(db, at, id, rows, nobody);
    return traceOf(db);
  });
  const random = createRandom(seed);
  let slowest = 0;
  const onRound = ({ at, takeOverMs }: KilledRound) => {
    slowest = Math.max(slowest, takeOverMs);
    said(`  killed at ${at}, taken over after ${Math.round(takeOverMs)} ms`);
  };
  said(`Importing with ${rounds} kills …`);
  let left: Trace | undefined;
  let kept = 0;
  const disturbed = await importWith(place("killed"), text, async (db, at, id) => {
    await killDuringImport(db, at, id, rows, { rounds, random, onRound });
    const trace = await traceOf(db);
    said(`Undoing with ${rounds} kills …`);
    await killDuringUndo(db, at, actor, id, trace.items + trace.customers, { rounds, random, onRound });
    left = await traceOf(db);
    kept = (await readUndo(db, await getImport(db, id))).kept;
    return trace;
  });
  const isSame = JSON.stringify(undisturbed) === JSON.stringify(disturbed);
  const isGone = left?.items === 0 && left.customers === 0 && kept === 0;
  said(`\nWithout a kill     ${inWords(undisturbed)}`);
  said(`With kills         ${inWords(disturbed)}`);
  said(`After the undo     ${left && inWords(left)}, ${kept} kept`);
  said(`Longest take-over  ${Math.round(slowest)} ms`);
  if (!isSame || !isGone) throw new ExpectedError("The import or its undo was harmed.");

  function place(name: string): Place {
    return { dataDir, databaseUrl: `file:${path.join(dataDir, `${name}.db`)}` };
  }
});

async function importWith(
  place: Place,
  text: string,
  run: (db: Db, place: Place, importId: string) => Promise<Trace>,
): Promise<Trace> {
  const db = openDatabase(place.databaseUrl);
  try {
    await migrateToLatest(db);
    const id = await importSampleFile(db, actor, { kind: "tickets", name: "tickets.csv", text }, new Map());
    return await run(db, place, id);
  } finally {
    await db.destroy();
  }
}

function inWords({ items, customers, twice, checksum }: Trace): string {
  return `${items} tickets, ${customers} customers, ${twice} twice, ${checksum.slice(0, 16)}`;
}
