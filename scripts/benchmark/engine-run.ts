import { composeAnalysis } from "#app/engines/analysis/analyze-items.ts";
import { createAnalysisThreads } from "#app/features/feedback/analysis-threads.server.ts";
import { sampleTexts } from "./engine-texts.ts";
import type { EngineRun } from "./run-engine.ts";

// The child process of run-engine.ts: analyses sample texts from the first step to the last and prints what it took.
const [wanted = "", threads = ""] = process.argv.slice(2);
// The sample's texts hold 3.4 statements on average.
const items = sampleTexts(Math.ceil(Number(wanted) / 3.4));
const begun = performance.now();
const pool = createAnalysisThreads({ threads: Number(threads) });
const extracted = await pool.extract(items);
await pool.close();
const { statements } = composeAnalysis(items, extracted);
const run: EngineRun = {
  statements: statements.length,
  seconds: (performance.now() - begun) / 1000,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(run));
