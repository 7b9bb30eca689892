import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { countBackground } from "./train/count-background.ts";
import { trainLean } from "./train/train-lean.ts";

// npm run train -- --data DIR: makes the weight tables that ship with the engine anew from the sets that may be trained on.
const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) {
  process.stderr.write("Expected --data DIR, the folder of the labelled sets.\n");
  process.exit(2);
}
const tables = new URL("../app/engines/statements/tables/", import.meta.url);
await writeTable("lean-weights.json", await trainLean(values.data));
await writeTable("background-frequencies.json", await countBackground(values.data));

// One entry a line, so that a change of the tables can be read. Pairs, not an object: loaders turn an object's keys
// into names of exports, and "await" cannot be one.
async function writeTable(file: string, table: readonly (readonly [string, number])[]): Promise<void> {
  const lines = table.map(([term, value]) => `  [${JSON.stringify(term)}, ${value}]`);
  await writeFile(new URL(file, tables), `[\n${lines.join(",\n")}\n]\n`);
  process.stdout.write(`${file}: ${table.length} entries\n`);
}
