import { contentStems } from "#app/engines/text/content-stems.ts";
import { analysedText } from "#app/features/feedback/analysed-text.ts";
import type { Db } from "#db/client.server.ts";
import { quoteContext } from "./quote-context.ts";
import { selectQuoteSources } from "./quote-sources.repository.server.ts";
import type { Theme, ThemeQuote } from "./themes.repository.server.ts";

/**
 * Quotes (at most 100) with the text around them and why each stands in the theme: the words it shares with the
 * theme, how typical it is, and why it was read as this kind.
 */
export async function explainQuotes(db: Db, theme: Theme, quotes: readonly ThemeQuote[]) {
  const sources = await selectQuoteSources(
    db,
    quotes.map((quote) => quote.statementId),
  );
  return quotes.map(({ score, ...quote }) => {
    const source = sources.get(quote.statementId);
    const context = source
      ? quoteContext(analysedText(source), source.start, source.end)
      : { text: quote.text, start: 0, end: quote.text.length };
    return { ...quote, context, why: reasonsFor(theme, quote.text, score, source?.reasons ?? []) };
  });
}

function reasonsFor(theme: Theme, text: string, score: number, kindReasons: readonly string[]): string[] {
  const stems = new Set(contentStems(text));
  const shared = theme.terms.filter((term) => contentStems(term.term).some((stem) => stems.has(stem)));
  return [
    shared.length > 0
      ? `It shares with the theme: ${shared
          .slice(0, 6)
          .map((term) => term.term)
          .join(", ")}.`
      : "It shares no word with the theme's name; it stands here because it is close to quotes that do.",
    `It is ${typical(score)} of the theme (${score.toFixed(2)} of 1).`,
    ...kindReasons,
  ];
}

function typical(score: number): string {
  if (score >= 0.6) return "very typical";
  return score >= 0.4 ? "typical" : "at the edge";
}
