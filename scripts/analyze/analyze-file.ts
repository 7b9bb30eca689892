import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ExtractedItem } from "#app/engines/analysis/analysis.ts";
import { composeAnalysis } from "#app/engines/analysis/analyze-items.ts";
import { createAnalysisThreads } from "#app/features/feedback/analysis-threads.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { AnalyzeOptions } from "./options.ts";
import { toStatementLine, toThemeLines } from "./output-lines.ts";
import { type InputItem, readItems } from "./read-items.ts";
import { readLabels } from "./read-labels.ts";
import { readPrevious } from "./read-previous.ts";
import { reasonOf } from "./read-text.ts";
import { writeLines } from "./write-lines.ts";

/** Analyses one file without a database and writes items, statements and themes, in the order of the input. */
export async function analyzeFile(options: AnalyzeOptions): Promise<void> {
  // Everything that can be wrong with what was asked for shows before the work begins.
  const items = await readItems(options);
  const labels = options.labels === undefined ? undefined : await readLabels(options.labels);
  const previous = options.previous === undefined ? undefined : await readPrevious(options.previous);
  await makeFolder(options.output);
  const extracted = await extractInThreads(items, options);
  const analysis = composeAnalysis(items, extracted, {
    wholeItems: options.wholeItems,
    ...(labels === undefined ? {} : { labels }),
    ...(previous === undefined ? {} : { previous }),
    ...(options.groupCount === undefined ? {} : { groupCount: options.groupCount }),
    ...(options.granularity === undefined ? {} : { granularity: options.granularity }),
  });
  await writeLines(join(options.output, "items.jsonl"), analysis.items);
  await writeLines(join(options.output, "statements.jsonl"), analysis.statements.map(toStatementLine));
  await writeLines(join(options.output, "themes.jsonl"), toThemeLines(analysis));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new InvalidInputError(`Cannot write to ${folder}: ${reasonOf(error)}`);
  }
}

// Rows that could not be read keep their place and their error.
async function extractInThreads(
  items: readonly InputItem[],
  options: AnalyzeOptions,
): Promise<ExtractedItem[]> {
  const threads = createAnalysisThreads(options.threads === undefined ? {} : { threads: options.threads });
  try {
    const readable = items.filter((item) => item.error === undefined);
    const texts = readable.map(({ id, text, rating }) => ({ id, text, rating }));
    const results = (await threads.extract(texts, { wholeItems: options.wholeItems })).values();
    return items.map((item) => {
      if (item.error !== undefined) return { itemId: item.id, error: item.error };
      return results.next().value ?? { itemId: item.id, error: "No result." };
    });
  } finally {
    await threads.close();
  }
}
