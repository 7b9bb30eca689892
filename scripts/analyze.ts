import { analyzeFile } from "./analyze/analyze-file.ts";
import { readAnalyzeOptions } from "./analyze/options.ts";

// npm run analyze -- --input FILE --output DIR: runs the engine without a database. Exit 0, or 2 with a sentence.
try {
  await analyzeFile(readAnalyzeOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
