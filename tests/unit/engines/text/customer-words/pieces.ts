import type { CustomerWords } from "#app/engines/text/customer-words/set-aside.ts";

/** What is wrong with the pieces of a message; undefined when kept and removed ones together restore it. */
export function faultOfPieces({ plain, words, removed }: CustomerWords): string | undefined {
  let position = 0;
  let kept = "";
  for (const { start, end, text, why } of removed) {
    if (start < position || end <= start) return `a removal from ${start} to ${end} after ${position}`;
    if (text !== plain.slice(start, end) || why === "") return `a removal that says "${text}" because ${why}`;
    kept += plain.slice(position, start);
    position = end;
  }
  kept += plain.slice(position);
  // Words are what was kept; only blanks may be missing.
  return words.replaceAll(/\s/g, "") === kept.replaceAll(/\s/g, "")
    ? undefined
    : `words that were not kept: ${words}`;
}
