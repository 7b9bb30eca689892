/** Enough to tell encodings apart, and read in some milliseconds. */
const MOST_BYTES = 16 * 1024;
const LONGEST_PIECE = 120;
/** What stands before the first letter beyond ASCII in a piece that is cut. */
const LEAD = 30;

/** Tabs, line ends, quotes, semicolons and pipes end a cell or a text of JSON; so does a comma without a space behind it. */
function isEdge(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte === 0x2c) return bytes[at + 1] !== 0x20;
  return byte < 0x20 || byte === 0x22 || byte === 0x3b || byte === 0x7c;
}

/**
 * The cells of a text, about, that hold bytes beyond ASCII, cut to some 100 bytes: what a guess about the encoding rests
 * on. Works on bytes, since nothing is decoded yet; all encodings asked about have ASCII's separators.
 */
export function foreignPieces(bytes: Uint8Array): Buffer[] {
  const pieces: Buffer[] = [];
  let [begin, first, total] = [0, -1, 0];
  for (let at = 0; at <= bytes.length && total < MOST_BYTES; at += 1) {
    if (at < bytes.length && !isEdge(bytes, at)) {
      if (first === -1 && (bytes[at] ?? 0) >= 0x80) first = at;
      continue;
    }
    if (first !== -1) {
      const piece = cut(bytes, begin, first, at);
      pieces.push(piece);
      total += piece.length;
    }
    [begin, first] = [at + 1, -1];
  }
  return pieces;
}

/** A long piece begins a little before its first foreign byte and ends at a byte of ASCII, not inside a character. */
function cut(bytes: Uint8Array, begin: number, first: number, end: number): Buffer {
  const from = end - begin > LONGEST_PIECE ? Math.max(begin, first - LEAD) : begin;
  let to = Math.min(end, from + LONGEST_PIECE);
  while (to < end && (bytes[to] ?? 0) >= 0x80 && to < from + 2 * LONGEST_PIECE) to += 1;
  return Buffer.from(bytes.subarray(from, to));
}
