import { kept, LONGEST_QUOTE, type QuoteChooser } from "./choose-quotes.ts";
import type { DraftLine } from "./evidence.ts";
import type { ThemeEvidence } from "./segment-evidence.ts";

const QUOTES = 6;
/** Fewer letters say nothing to a reader who does not know what it was about. */
const SHORTEST = 30;

export type ThemeOfQuotes = Pick<ThemeEvidence, "themeId" | "quotes">;

/** Up to six quotes in the members' own words, one a theme. */
export function quoteLines(themes: readonly ThemeOfQuotes[], chooser: QuoteChooser): DraftLine[] {
  const lines: DraftLine[] = [];
  for (const { themeId, quotes } of themes) {
    if (lines.length === QUOTES) break;
    const quote = chooser.choose(
      quotes,
      ({ text }) => text.length >= SHORTEST && text.length <= LONGEST_QUOTE,
    );
    if (!quote) continue;
    const shown = kept(quote);
    lines.push({
      section: "quotes",
      key: `quote:${quote.statementId}`,
      text: shown.text,
      origin: "evidence",
      evidence: { themeId, quotes: [shown], oldest: shown.occurredAt, newest: shown.occurredAt },
    });
  }
  return lines;
}
