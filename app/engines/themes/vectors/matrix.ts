/** A dense matrix, row after row. */
export type Matrix = { rows: number; columns: number; data: Float32Array };

/** A matrix of mostly zeros: row r holds `values` at columns `indices` from `starts[r]` up to `starts[r + 1]`. */
export type SparseRows = {
  rows: number;
  columns: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
};

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float32Array(rows * columns) };
}

/** The values of one row, as a view. */
export function rowOf(matrix: Matrix, row: number): Float32Array {
  return matrix.data.subarray(row * matrix.columns, (row + 1) * matrix.columns);
}

/** Vectors of one length as the rows of a matrix. */
export function stackVectors(vectors: readonly Float32Array[]): Matrix {
  const matrix = zeros(vectors.length, vectors[0]?.length ?? 0);
  for (const [row, vector] of vectors.entries()) rowOf(matrix, row).set(vector);
  return matrix;
}

/** Scales every row to length 1; a row of zeros stays as it is. */
export function normaliseRows(matrix: Matrix): Matrix {
  for (let row = 0; row < matrix.rows; row += 1) normalise(rowOf(matrix, row));
  return matrix;
}

/** Scales a vector to length 1 in place; a vector of zeros stays as it is. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length < 1e-12) return vector;
  for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] ?? 0) / length;
  return vector;
}

/** The inner product of two vectors of one length; of unit vectors it is their cosine. */
export function dot(first: Float32Array, second: Float32Array): number {
  let even = 0;
  let odd = 0;
  const paired = first.length - (first.length % 2);
  // Two sums side by side keep the processor's multipliers busy; this line is most of the work of a fit.
  for (let index = 0; index < paired; index += 2) {
    even += (first[index] ?? 0) * (second[index] ?? 0);
    odd += (first[index + 1] ?? 0) * (second[index + 1] ?? 0);
  }
  if (paired < first.length) even += (first[paired] ?? 0) * (second[paired] ?? 0);
  return even + odd;
}

/** Adds `scale · from` to `to` in place. */
export function addScaled(
  to: Float32Array | Float64Array,
  from: Float32Array | Float64Array,
  scale: number,
): void {
  for (let index = 0; index < to.length; index += 1) {
    to[index] = (to[index] ?? 0) + scale * (from[index] ?? 0);
  }
}

/** Builds sparse rows from lists of [column, value] pairs; pairs of a row are put in order of column. */
export function sparseFromRows(
  rows: Iterable<readonly (readonly [number, number])[]>,
  columns: number,
): SparseRows {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const pairs of rows) {
    for (const [column, value] of pairs.toSorted((first, second) => first[0] - second[0])) {
      indices.push(column);
      values.push(value);
    }
    starts.push(indices.length);
  }
  return {
    rows: starts.length - 1,
    columns,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}
