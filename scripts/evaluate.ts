import { parseArgs } from "node:util";
import { measureAspects } from "./evaluate/aspect-figures.ts";
import { formatFigures } from "./evaluate/figure.ts";
import { measureGrouping } from "./evaluate/grouping-figures.ts";
import { measureKinds } from "./evaluate/kind-figures.ts";
import { measureLearning } from "./evaluate/learning-figures.ts";
import { measureSentiment } from "./evaluate/sentiment-figures.ts";

// npm run evaluate -- --data DIR: measures the engine on labelled sets. Exit 1 if a figure falls short of its bar.
const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) {
  process.stderr.write("Expected --data DIR, the folder of the labelled sets.\n");
  process.exit(2);
}
const measurements = [measureGrouping, measureKinds, measureLearning, measureAspects, measureSentiment];
let falls = false;
for (const measure of measurements) {
  const figures = await measure(values.data);
  process.stdout.write(formatFigures(figures));
  falls ||= figures.some((figure) => figure.value < figure.bar);
}
process.exitCode = falls ? 1 : 0;
