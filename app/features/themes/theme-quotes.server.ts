import { explainPlacement } from "#app/engines/themes/explain-placement.ts";
import { analysedText } from "#app/features/feedback/analysed-text.ts";
import { formatShare } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";
import { quoteContext } from "./quote-context.ts";
import { selectQuoteSources } from "./quote-sources.repository.server.ts";
import { selectThemeQuotes, type ThemeQuote } from "./theme-quotes.repository.server.ts";
import type { Theme } from "./themes.repository.server.ts";
import { findTheme } from "./themes.service.server.ts";

/**
 * Quotes (at most 100) with the text around them and why each stands in the theme: the words it shares with the
 * theme, how typical it is, and why it was read as this kind.
 */
export async function explainQuotes(db: Db, theme: Theme, quotes: readonly ThemeQuote[]) {
  const sources = await selectQuoteSources(
    db,
    quotes.map((quote) => quote.statementId),
  );
  return quotes.map((quote) => {
    const source = sources.get(quote.statementId);
    const context = source
      ? quoteContext(analysedText(source), source.start, source.end)
      : { text: quote.text, start: 0, end: quote.text.length };
    return { ...quote, context, why: reasonsFor(theme, quote, quotes, source?.reasons ?? []) };
  });
}

const NEIGHBOURS = 25;

/** Why a statement stands in its theme, if it is in one, and why it was read as its kind. */
export async function explainStatement(
  db: Db,
  statement: { id: string; text: string; themeId: string | null; themeScore: number | null },
): Promise<string[]> {
  const sources = await selectQuoteSources(db, [statement.id]);
  const kindReasons = sources.get(statement.id)?.reasons ?? [];
  const theme = statement.themeId === null ? undefined : await findTheme(db, statement.themeId);
  if (!theme) return [...kindReasons];
  const quote = { statementId: statement.id, text: statement.text, score: statement.themeScore ?? 0 };
  const typical = await selectThemeQuotes(db, theme.id, null, NEIGHBOURS);
  const others = typical.filter(({ statementId }) => statementId !== statement.id);
  return reasonsFor(theme, quote, others, kindReasons);
}

type Placed = Pick<ThemeQuote, "statementId" | "text" | "score">;

function reasonsFor(
  theme: Theme,
  quote: Placed,
  others: readonly Placed[],
  kindReasons: readonly string[],
): string[] {
  const { sharedWords, nearestQuotes } = explainPlacement(quote.text, {
    terms: theme.terms,
    quotes: others.map(({ statementId, text }) => ({ id: statementId, text })),
  });
  const nearest = others.find((other) => other.statementId === nearestQuotes[0]?.id);
  const words = sharedWords.map(({ word, weight }) => `${word} (${formatShare(weight)})`);
  return [
    words.length > 0
      ? `It shares with the theme: ${words.join(", ")}.`
      : "It shares no word with the theme's name; it stands here because it is close to quotes that do.",
    ...(nearest ? [`Nearest to it: “${nearest.text}”`] : []),
    `It is ${typical(quote.score)} of the theme (${quote.score.toFixed(2)} of 1).`,
    ...kindReasons,
  ];
}

function typical(score: number): string {
  if (score >= 0.6) return "very typical";
  return score >= 0.4 ? "typical" : "at the edge";
}
