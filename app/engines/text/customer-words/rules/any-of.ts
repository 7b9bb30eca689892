/**
 * One expression that matches where any of some does. A message's every sentence is held against a hundred cues: asked
 * one by one they take most of the time of all rules. Throws for cues of different flags or with groups that count.
 */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  const [first] = patterns;
  const flags = first?.flags ?? "";
  for (const { source, flags: own } of patterns) {
    if (own !== flags || /\\[1-9]/.test(source))
      throw new Error(`/${source}/${own} cannot be joined with others`);
  }
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), flags);
}

/** The text with single blanks for all of its blanks; most sentences have no others. */
export function withSingleBlanks(text: string): string {
  return spare.test(text) ? text.replaceAll(/\s{1,40}/g, " ") : text;
}

const spare = /[^\S ]| {2}/;
