import { createQuoteChooser, kept } from "./choose-quotes.ts";
import type { DraftLine } from "./evidence.ts";
import type { PlannedLine } from "./planned-line.ts";
import { quoteLines, type ThemeOfQuotes } from "./quote-lines.ts";
import type { SpokenQuote } from "./segment-evidence.ts";

const QUOTES_PER_LINE = 3;

/**
 * Gives the lines their quotes and adds those that stand by themselves, so that no person is quoted twice: first the
 * words that lines use, then the quotes that stand by themselves, then one for each line in turn until each has three.
 */
export function allotQuotes(lines: readonly PlannedLine[], themes: readonly ThemeOfQuotes[]): DraftLine[] {
  const chooser = createQuoteChooser();
  const chosen = lines.map(({ used = [] }) => used.filter(chooser.take));
  const own = quoteLines(themes, chooser);
  for (let turn = 0; turn < QUOTES_PER_LINE; turn += 1) {
    for (const [at, { candidates = [] }] of lines.entries()) {
      const quotes = chosen[at] ?? [];
      if (quotes.length > turn) continue;
      const quote = chooser.choose(candidates);
      if (quote) quotes.push(quote);
    }
  }
  return [...lines.map((line, at) => withQuotes(line, chosen[at] ?? [])), ...own];
}

function withQuotes({ used, candidates, ...line }: PlannedLine, quotes: readonly SpokenQuote[]): DraftLine {
  if (quotes.length === 0) return line;
  return { ...line, evidence: { ...line.evidence, quotes: quotes.map(kept) } };
}
