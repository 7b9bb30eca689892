import { parseArgs } from "node:util";
import { ExpectedError } from "#app/lib/errors.ts";

export interface KillOptions {
  /** Kill the worker under an import instead of the server under answers. */
  import: boolean;
  rounds: number;
  seed: number;
  /** Of the imported file. */
  rows: number;
}

/** What was asked for on the command line. Throws an ExpectedError that says what can be. */
export function readKillOptions(): KillOptions {
  const { values } = parseArgs({
    options: {
      import: { type: "boolean", default: false },
      rounds: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      rows: { type: "string", default: "200000" },
    },
  });
  const [rounds, seed, rows] = [Number(values.rounds), Number(values.seed), Number(values.rows)];
  const isWhole = [rounds, seed, rows].every(Number.isSafeInteger);
  if (isWhole && rounds > 0 && rows > 0) return { import: values.import, rounds, seed, rows };
  throw new ExpectedError(
    `Expected --rounds, --seed and --rows as whole numbers, got ${values.rounds}, ${values.seed}, ${values.rows}.`,
  );
}
