/** The quotes of a page, each with those after it that say the very same. */
export function bySameWords<Quote extends { text: string }>(quotes: readonly Quote[]): [Quote, ...Quote[]][] {
  const groups = new Map<string, [Quote, ...Quote[]]>();
  for (const quote of quotes) {
    const words = quote.text.toLowerCase().trim();
    const group = groups.get(words);
    if (group) group.push(quote);
    else groups.set(words, [quote]);
  }
  return [...groups.values()];
}
