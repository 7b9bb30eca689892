/** Shorter parts of a name, such as initials, stand for too many other things. */
const shortestPart = 3;

/**
 * The text without the names that are known of the one who wrote it: a whole name however it is capitalised, and each
 * part of a person's name where it is written as a name. Finds what no form gives away: a signature inside a sentence,
 * a family name that no list knows.
 */
export function hideKnownNames(
  text: string,
  { person, company }: { person: string | null; company: string | null },
): string {
  const parts = wordsOf(person);
  const patterns: [RegExp | null, string][] = [
    [wholeOf(wordsOf(company)), "[company]"],
    [wholeOf(parts), "[name]"],
    ...parts.filter(isTelling).map((part): [RegExp, string] => [writtenAsName(part), "[name]"]),
  ];
  return patterns.reduce(
    (hidden, [pattern, word]) => (pattern === null ? hidden : hidden.replace(pattern, word)),
    text,
  );
}

function wordsOf(name: string | null): string[] {
  return (name ?? "").split(/[\s,]+/).filter((part) => part !== "");
}

function isTelling(part: string): boolean {
  return part.length >= shortestPart && /^\p{Lu}/u.test(part);
}

function wholeOf(words: readonly string[]): RegExp | null {
  return words.length === 0 ? null : standing(words.map(escaped).join(String.raw`\s{1,3}`), "giu");
}

function writtenAsName(part: string): RegExp {
  return standing(`(?:${escaped(part)}|${escaped(part.toUpperCase())})`, "gu");
}

function standing(pattern: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
