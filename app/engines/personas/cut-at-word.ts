/**
 * The text on one line and not longer than `most` letters, cut between two words where there is a gap in its second half,
 * else between two letters as people see them; what is cut ends in "…".
 */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const gap = line.lastIndexOf(" ", most - 1);
  if (gap > most / 2) return `${line.slice(0, gap)}…`;
  let end = 0;
  for (const { index, segment } of letters.segment(line.slice(0, most + 40))) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end)}…`;
}

// An emoji of several signs, or a letter with its marks, is one letter.
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
