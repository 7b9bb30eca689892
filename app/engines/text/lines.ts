/** One line of a text without its line end. */
export type Line = { text: string; start: number; end: number };

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of a text; CRLF, LF and CR end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== lineFeed && unit !== carriageReturn) continue;
    lines.push({ text: text.slice(start, index), start, end: index });
    if (unit === carriageReturn && text.charCodeAt(index + 1) === lineFeed) index += 1;
    start = index + 1;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}
