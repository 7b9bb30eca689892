import { cutAtWord } from "./cut-at-word.ts";
import type { Quote } from "./evidence.ts";
import { deidentify } from "./phrasing.ts";
import type { SpokenQuote } from "./segment-evidence.ts";

/** Longer words are cut: a quote is a sentence, not a letter. */
export const LONGEST_QUOTE = 280;
const FAR_APART_MS = 90 * 86_400_000;
/** What a source that was not heard yet, and a time far from those heard, are worth beside clarity (0 to 1). */
const WORTH = { newSource: 0.3, farApart: 0.2 };

export interface QuoteChooser {
  /** Takes a quote as said, where nobody has heard this person, or these words, yet. */
  take(quote: SpokenQuote): boolean;
  /** The best quote of those left, or none; it is taken. */
  choose(quotes: readonly SpokenQuote[], fits?: (quote: SpokenQuote) => boolean): SpokenQuote | undefined;
}

/**
 * Chooses quotes for one persona: one of a person, the same words once, spread over sources and time. Each time the one
 * that adds most to those chosen so far; the order of the quotes does not matter.
 */
export function createQuoteChooser(): QuoteChooser {
  const speakers = new Set<string>();
  const words = new Set<string>();
  const sources = new Map<string, number>();
  const times: number[] = [];
  const isNew = (quote: SpokenQuote) => !speakers.has(quote.speaker) && !words.has(plain(quote.text));
  const worth = ({ clarity, source, occurredAt }: SpokenQuote) => {
    const at = Date.parse(occurredAt);
    const nearest = times.reduce((least, time) => Math.min(least, Math.abs(at - time)), FAR_APART_MS);
    return (
      clarity + WORTH.newSource / (1 + (sources.get(source) ?? 0)) + (WORTH.farApart * nearest) / FAR_APART_MS
    );
  };
  const take = (quote: SpokenQuote) => {
    if (!isNew(quote)) return false;
    speakers.add(quote.speaker);
    words.add(plain(quote.text));
    sources.set(quote.source, (sources.get(quote.source) ?? 0) + 1);
    times.push(Date.parse(quote.occurredAt));
    return true;
  };
  return {
    take,
    choose(quotes, fits = () => true) {
      const [best] = quotes
        .filter((quote) => isNew(quote) && fits(quote))
        .map((quote) => ({ quote, worth: worth(quote) }))
        .sort((a, b) => b.worth - a.worth || (a.quote.statementId < b.quote.statementId ? -1 : 1));
      if (best) take(best.quote);
      return best?.quote;
    },
  };
}

/** A quote as it is kept with a line: without who said it and without what says who or where somebody is. */
export function kept({ statementId, itemId, text, occurredAt, source }: SpokenQuote): Quote {
  return { statementId, itemId, text: cutAtWord(deidentify(text), LONGEST_QUOTE), occurredAt, source };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
