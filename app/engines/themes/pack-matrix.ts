import type { PackedMatrix } from "./fitted-theme.ts";
import { type Matrix, rowOf, zeros } from "./vectors/matrix.ts";

/** One byte a number with one scale a row keeps cosines to three decimals in a quarter of the room. */
export function packMatrix(matrix: Matrix): PackedMatrix {
  const scales: number[] = [];
  const bytes = new Uint8Array(matrix.data.length);
  for (let row = 0; row < matrix.rows; row += 1) {
    const values = rowOf(matrix, row);
    const scale = largest(values) / 127;
    scales.push(scale);
    for (const [column, value] of values.entries()) {
      bytes[row * matrix.columns + column] = scale === 0 ? 128 : Math.round(value / scale) + 128;
    }
  }
  return { columns: matrix.columns, scales, bytes: toBase64(bytes) };
}

/** The matrix that was packed, to within half a step of each row's scale. */
export function unpackMatrix({ columns, scales, bytes }: PackedMatrix): Matrix {
  const text = atob(bytes);
  const matrix = zeros(scales.length, columns);
  for (let at = 0; at < matrix.data.length; at += 1) {
    matrix.data[at] = (text.charCodeAt(at) - 128) * (scales[Math.floor(at / columns)] ?? 0);
  }
  return matrix;
}

function largest(values: Float32Array): number {
  let found = 0;
  for (const value of values) found = Math.max(found, Math.abs(value));
  return found;
}

// A few thousand bytes at a time: all at once would exceed the number of arguments a call may have.
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8_192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)));
  }
  return btoa(pieces.join(""));
}
