/** A piece of two texts that were compared: in both, only in the one before, or only in the one after. */
export interface TextPiece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Words, and the white space and marks between them. */
const TOKEN = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;

/** A table of this many cells is made in some milliseconds; longer texts are compared as two wholes. */
const MOST_CELLS = 1_000_000;

/**
 * Where two texts differ, word by word: the longest common subsequence of their words (Hunt and McIlroy 1976, "An
 * algorithm for differential file comparison"), pieces in the order of reading.
 */
export function wordDifference(before: string, after: string): TextPiece[] {
  const [a, b] = [before, after].map((text) => text.match(TOKEN) ?? []);
  if (a === undefined || b === undefined) return [];
  if (a.length * b.length > MOST_CELLS) {
    return joined([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  }
  const width = b.length + 1;
  // The length of the longest common subsequence of what follows each pair of places.
  const common = new Uint16Array((a.length + 1) * width);
  const cell = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: "same", text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || cell(i + 1, j) >= cell(i, j + 1))) {
      pieces.push({ kind: "removed", text: left });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: right ?? "" });
      j += 1;
    }
  }
  return joined(pieces);
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const whole: TextPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== "") whole.push({ ...piece });
  }
  return whole;
}
