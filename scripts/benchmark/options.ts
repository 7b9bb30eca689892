import { parseArgs } from "node:util";
import { ExpectedError } from "#app/lib/errors.ts";

const sections = [
  "analysis",
  "first-view",
  "views",
  "lists",
  "beside-analysis",
  "import",
  "unpack",
  "undo",
  "unpack-beside",
  "dry-run",
  "import-answers",
  "correction",
  "submissions",
  "population",
];

/** What was asked for on the command line. Throws an ExpectedError that says what can be. */
export function readOptions(): {
  only: string | null;
  seconds: number;
  texts: number;
  rows: number;
  customers: number;
} {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      seconds: { type: "string", default: "10" },
      texts: { type: "string", default: "0" },
      rows: { type: "string", default: "200000" },
      customers: { type: "string", default: "100000" },
    },
  });
  const { only = null } = values;
  const seconds = Number(values.seconds);
  if (only !== null && !sections.includes(only)) {
    throw new ExpectedError(`Expected --only ${sections.join("|")}, got "${only}".`);
  }
  if (!(seconds >= 1 && seconds <= 600)) {
    throw new ExpectedError(`Expected --seconds from 1 to 600, got "${values.seconds}".`);
  }
  const texts = Number(values.texts);
  if (!Number.isInteger(texts) || texts < 0 || texts > 1_000_000) {
    throw new ExpectedError(`Expected --texts from 0 to 1000000, got "${values.texts}".`);
  }
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 1 || rows > 1_000_000) {
    throw new ExpectedError(`Expected --rows from 1 to 1000000, got "${values.rows}".`);
  }
  const customers = Number(values.customers);
  if (!Number.isInteger(customers) || customers < 100 || customers > 1_000_000) {
    throw new ExpectedError(`Expected --customers from 100 to 1000000, got "${values.customers}".`);
  }
  return { only, seconds, texts, rows, customers };
}
