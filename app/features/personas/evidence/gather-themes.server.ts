import { deidentify } from "#app/engines/personas/phrasing.ts";
import type { SpokenQuote, ThemeEvidence } from "#app/engines/personas/segment-evidence.ts";
import { hideKnownNames } from "#app/engines/text/personal-data/known-names.ts";
import { themeKindSchema } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import { groundsBySubject } from "./grounds.ts";
import { selectThemeCounts, selectThemeGrounds, selectThemeQuotes } from "./themes.repository.server.ts";

/** Quotes are looked up only for themes that a draft can use. */
const THEMES_WITH_QUOTES = 40;
const QUOTES = 40;

/** The themes that members and others spoke of, with quotes and what the counts rest on. */
export async function gatherThemes(db: Db, segmentId: string): Promise<ThemeEvidence[]> {
  const counts = await selectThemeCounts(db, segmentId);
  const used = counts.filter(({ members }) => members > 0).slice(0, THEMES_WITH_QUOTES);
  const ids = used.map(({ themeId }) => themeId);
  const grounds = groundsBySubject(await selectThemeGrounds(db, segmentId, ids));
  const quotes = new Map<string, SpokenQuote[]>();
  for (const themeId of ids) quotes.set(themeId, await gatherQuotes(db, segmentId, themeId));
  return counts.map(({ kind, ...count }) => {
    const ground = grounds.get(count.themeId);
    return {
      ...count,
      kind: themeKindSchema.parse(kind),
      quotes: quotes.get(count.themeId) ?? [],
      ...(ground && { grounds: ground }),
    };
  });
}

/**
 * The clearest statement of each person, so that nobody speaks twice for one theme, without the name of the person or
 * of the company: only here is it known who wrote it.
 */
async function gatherQuotes(db: Db, segmentId: string, themeId: string): Promise<SpokenQuote[]> {
  const rows = await selectThemeQuotes(db, segmentId, themeId, QUOTES);
  const people = new Set<string>();
  return rows.flatMap(({ customerId, customerName, companyName, clarity, ...quote }): SpokenQuote[] => {
    if (customerId === null || people.has(customerId)) return [];
    people.add(customerId);
    // In this order: a known name taken out of an address would leave the rest of the address standing.
    const text = hideKnownNames(deidentify(quote.text), { person: customerName, company: companyName });
    return [{ ...quote, text, speaker: customerId, clarity: clarity ?? 0 }];
  });
}
