import { readEnv } from "#app/lib/env.server.ts";
import { runScript } from "#scripts/run-script.ts";
import { submissions, views } from "./answering.ts";
import { answersBesideCorrection } from "./answers-beside-correction.ts";
import type { Figure, Section } from "./bench.ts";
import { megabytes, milliseconds } from "./figures.ts";
import { firstView } from "./first-view.ts";
import { importBesideAnswers } from "./import-beside-answers.ts";
import {
  answersImportBesideAnswers,
  dryRunBesideAnswers,
  undoBesideAnswers,
  unpackBesideAnswers,
} from "./jobs-beside-answers.ts";
import { listPages } from "./list-pages.ts";
import { residentBytes } from "./memory.ts";
import { readOptions } from "./options.ts";
import { population } from "./population/measure-population.ts";
import { prepareInstance, startBench } from "./prepare-bench.ts";
import { analyseSample } from "./sample-analysis.ts";
import { tableOf } from "./table.ts";
import { unpackFiles } from "./unpack-files.ts";
import { viewsBesideAnalysis } from "./views-beside-analysis.ts";

// The last two leave work for the worker behind, so the import, which starts one, is measured before them.
const underLoad: readonly Section[] = [
  firstView,
  views,
  listPages,
  importBesideAnswers,
  unpackFiles,
  unpackBesideAnswers,
  dryRunBesideAnswers,
  undoBesideAnswers,
  answersImportBesideAnswers,
  answersBesideCorrection,
  submissions,
  viewsBesideAnalysis,
  population,
];

// What is measured on the sample company, which has to be loaded first.
const onSample = ["analysis", "lists", "beside-analysis", "correction"];

// Measures the instance that the environment names, which is empty; started by index.ts.
await runScript(async () => {
  const { only, ...amounts } = readOptions();
  // A large company would fill the lists of the other sections, and takes long to count.
  const asked = (name: string) => only === name || (only === null && name !== population.name);
  const place = readEnv();
  const results: { title: string; figures: Figure[] }[] = [];
  const say = (title: string) => process.stdout.write(`  ${title} …\n`);

  const instance = await prepareInstance(place);
  if (onSample.some(asked)) {
    say("Loading and analysing the sample company");
    const figures = await analyseSample(instance.db, instance.owner);
    if (asked("analysis")) results.push({ title: "Analysis of the sample company", figures });
  }
  const sections = underLoad.filter(({ name }) => asked(name));
  if (sections.length > 0) {
    const bench = await startBench(place, instance, amounts);
    try {
      for (const section of sections) {
        say(section.title);
        results.push({ title: section.title, figures: await section.run(bench) });
      }
      const memory = megabytes(residentBytes(bench.web.pid));
      const figures = [
        { what: "Start-up", value: milliseconds(bench.web.startMs) },
        { what: "Memory at the end", value: memory },
      ];
      results.push({ title: "The web process", figures });
    } finally {
      await bench.web.stop();
    }
  }
  await instance.db.destroy();
  process.stdout.write(tableOf(results));
});
