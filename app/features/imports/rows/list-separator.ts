/** What export tools put between several values of one cell, the longer first. */
const listSeparators = ["||", "|", ";", ", ", ","] as const;
export type ListSeparator = (typeof listSeparators)[number];

/** Longer parts are sentences, not values. */
const LONGEST_PART = 60;
const MOST_LOOKED_AT = 500;

/** Notes which separators cut a cell into several short values; one for each column. */
export interface SeparatorCounter {
  add(text: string): void;
  decide(): { separator: ListSeparator | null; proofs: number };
}

/** Decides over all cells: the separator that most of them hold, where it leaves short values only. */
export function createSeparatorCounter(): SeparatorCounter {
  const cells = new Map<ListSeparator, number>();
  let sentences = 0;
  return {
    add(text) {
      if (text.length > MOST_LOOKED_AT) {
        sentences += 1;
        return;
      }
      const found = listSeparators.find((separator) => text.includes(separator));
      if (found === undefined) return;
      const parts = text.split(found);
      if (parts.some((part) => part.length > LONGEST_PART)) sentences += 1;
      else cells.set(found, (cells.get(found) ?? 0) + 1);
    },
    decide() {
      const [best] = [...cells].sort((a, b) => b[1] - a[1]);
      if (!best || best[1] <= sentences) return { separator: null, proofs: 0 };
      return { separator: best[0], proofs: best[1] };
    },
  };
}

/** The values of a cell, without quotes around them (Mailchimp writes "VIP","Blog") and without blanks. */
export function splitList(cell: string, separator: string | RegExp | null): string[] {
  const quoted = /^"(?:[^"]*)"(?:, ?"[^"]*")*$/.test(cell.trim());
  const parts = quoted
    ? Array.from(cell.matchAll(/"([^"]*)"/g), ([, part = ""]) => part)
    : separator === null
      ? [cell]
      : cell.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
