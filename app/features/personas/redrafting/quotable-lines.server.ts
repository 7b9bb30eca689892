import type { LineEvidence, Quote } from "#app/engines/personas/evidence.ts";
import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import type { Db } from "#db/client.server.ts";
import { selectQuotableSpeakers } from "../outputs/quotable-now.repository.server.ts";

/**
 * Lines with the quotes only of people who may be quoted at this moment; a line that is nothing but such a quote goes, clauses of it go.
 * Between drafting and storing somebody may have taken their words back.
 */
export async function quotableLines<Line extends { section: string; text: string; evidence: LineEvidence }>(
  trx: Db,
  lines: readonly Line[],
): Promise<Line[]> {
  const quotes = lines.flatMap(({ evidence }) => [...(evidence.quotes ?? []), ...(evidence.against ?? [])]);
  const itemIds = [...new Set(quotes.map(({ itemId }) => itemId))];
  const quotable = new Set((await selectQuotableSpeakers(trx, itemIds)).map(({ itemId }) => itemId));
  const keep = (list: Quote[] | undefined) => list?.filter(({ itemId }) => quotable.has(itemId));
  return lines.flatMap((line) => {
    const { evidence } = line;
    const kept = keep(evidence.quotes);
    if (line.section === "quotes" && kept?.length === 0) return [];
    const gone = (evidence.quotes ?? []).filter(({ itemId }) => !quotable.has(itemId));
    const text = withoutClauses(
      line.text,
      gone.map((quote) => quote.text),
    );
    return [{ ...line, text, evidence: { ...evidence, quotes: kept, against: keep(evidence.against) } }];
  });
}
