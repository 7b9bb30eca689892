/** How much is shown around the exact words, in UTF-16 units on each side. */
const AROUND = 140;

/**
 * The exact words with what stands around them, cut at spaces; `start` and `end` are where they stand in `text`.
 * `start` and `end` given are offsets into `whole`.
 */
export function quoteContext(
  whole: string,
  start: number,
  end: number,
): { text: string; start: number; end: number } {
  const from = start <= AROUND ? 0 : nextSpace(whole, start - AROUND, start);
  const to = whole.length - end <= AROUND ? whole.length : previousSpace(whole, end + AROUND, end);
  const before = from > 0 ? "…" : "";
  const after = to < whole.length ? "…" : "";
  return {
    text: `${before}${whole.slice(from, to)}${after}`,
    start: start - from + before.length,
    end: end - from + before.length,
  };
}

function nextSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space === -1 || space >= limit ? limit : space + 1;
}

function previousSpace(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(" ", from);
  return Math.max(space, limit);
}
