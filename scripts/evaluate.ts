import { parseArgs } from "node:util";
import { measureAspects } from "./evaluate/aspect-figures.ts";
import { fallsShort, formatFigures } from "./evaluate/figure.ts";
import { measureGrouping } from "./evaluate/grouping-figures.ts";
import { measureIdentity } from "./evaluate/identity-figures.ts";
import { measureKinds } from "./evaluate/kind-figures.ts";
import { measureLearning } from "./evaluate/learning-figures.ts";
import { measurePersonas } from "./evaluate/persona-figures.ts";
import { measureSentiment } from "./evaluate/sentiment-figures.ts";
import { measureSpeed } from "./evaluate/speed-figures.ts";

// npm run evaluate -- --data DIR: measures the engine on labelled sets. Exit 1 if a figure falls short of its bar.
const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) {
  process.stderr.write("Expected --data DIR, the folder of the labelled sets.\n");
  process.exit(2);
}
const measurements = [
  measureGrouping,
  measureIdentity,
  measureKinds,
  measureLearning,
  measureAspects,
  measureSentiment,
  measurePersonas,
  measureSpeed,
];
let falls = false;
for (const measure of measurements) {
  const figures = await measure(values.data);
  process.stdout.write(formatFigures(figures));
  falls ||= figures.some(fallsShort);
}
process.exitCode = falls ? 1 : 0;
