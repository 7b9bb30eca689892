import { eigenOfSymmetric } from "./eigen.ts";
import { type Matrix, type SparseRows, zeros } from "./matrix.ts";
import { fixedNoise } from "./random.ts";

/** The strongest directions of a matrix: column k of `vectors` (one row a column of the input) with its singular value. */
export type SingularVectors = { vectors: Matrix; values: Float64Array };

const oversampling = 10;
const powerSteps = 4;
const seed = 20_110_101;

/**
 * The `rank` strongest right singular vectors of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011, algorithm 4.4) from a fixed start. Fewer come back when the matrix is smaller.
 */
export function strongestSingularVectors(matrix: SparseRows, rank: number): SingularVectors {
  const width = Math.min(rank + oversampling, matrix.columns);
  const kept = Math.min(rank, matrix.columns, matrix.rows);
  const noise = fixedNoise(seed);
  let basis = new Float64Array(matrix.columns * width).map(() => noise());
  orthonormaliseColumns(basis, matrix.columns, width);
  for (let step = 0; step < powerSteps; step += 1) {
    basis = applyTwice(matrix, basis, width);
    orthonormaliseColumns(basis, matrix.columns, width);
  }
  const image = applyTwice(matrix, basis, width);
  const { values, vectors } = eigenOfSymmetric(innerProducts(basis, image, matrix.columns, width), width);
  return {
    vectors: combineColumns(basis, vectors, matrix.columns, width, kept),
    values: values.slice(0, kept).map((value) => Math.sqrt(Math.max(0, value))),
  };
}

// Aᵀ(A·basis), one row of A at a time, so that nothing as tall as A is ever held.
function applyTwice(matrix: SparseRows, basis: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const image = new Float64Array(matrix.columns * width);
  const projected = new Float64Array(width);
  for (let row = 0; row < matrix.rows; row += 1) {
    const from = matrix.starts[row] ?? 0;
    const to = matrix.starts[row + 1] ?? 0;
    projected.fill(0);
    for (let at = from; at < to; at += 1) {
      const value = matrix.values[at] ?? 0;
      const base = (matrix.indices[at] ?? 0) * width;
      for (let k = 0; k < width; k += 1) projected[k] = (projected[k] ?? 0) + value * (basis[base + k] ?? 0);
    }
    for (let at = from; at < to; at += 1) {
      const value = matrix.values[at] ?? 0;
      const base = (matrix.indices[at] ?? 0) * width;
      for (let k = 0; k < width; k += 1)
        image[base + k] = (image[base + k] ?? 0) + value * (projected[k] ?? 0);
    }
  }
  return image;
}

// Gram-Schmidt, each column twice: once is not exact enough when columns are nearly parallel.
function orthonormaliseColumns(basis: Float64Array, rows: number, width: number): void {
  const columns = toColumns(basis, rows, width);
  for (const [k, column] of columns.entries()) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let before = 0; before < k; before += 1) removeDirection(column, columns[before]);
    }
    scaleToOne(column);
  }
  for (const [k, column] of columns.entries()) {
    for (let row = 0; row < rows; row += 1) basis[row * width + k] = column[row] ?? 0;
  }
}

function toColumns(basis: Float64Array, rows: number, width: number): Float64Array[] {
  return Array.from({ length: width }, (_, k) =>
    Float64Array.from({ length: rows }, (_unused, row) => basis[row * width + k] ?? 0),
  );
}

function removeDirection(column: Float64Array, direction: Float64Array | undefined): void {
  if (direction === undefined) return;
  let share = 0;
  for (let row = 0; row < column.length; row += 1) share += (column[row] ?? 0) * (direction[row] ?? 0);
  for (let row = 0; row < column.length; row += 1) {
    column[row] = (column[row] ?? 0) - share * (direction[row] ?? 0);
  }
}

function scaleToOne(column: Float64Array): void {
  let squares = 0;
  for (const value of column) squares += value * value;
  const length = Math.sqrt(squares);
  // What is left of a direction that others already cover is rounding noise.
  for (let row = 0; row < column.length; row += 1)
    column[row] = length < 1e-10 ? 0 : (column[row] ?? 0) / length;
}

function innerProducts(first: Float64Array, second: Float64Array, rows: number, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < width; i += 1) {
      const left = first[row * width + i] ?? 0;
      for (let j = 0; j < width; j += 1) {
        const at = i * width + j;
        products[at] = (products[at] ?? 0) + left * (second[row * width + j] ?? 0);
      }
    }
  }
  return symmetric(products, width);
}

function symmetric(products: Float64Array, width: number): Float64Array {
  return products.map((value, at) => {
    const row = Math.floor(at / width);
    return (value + (products[(at % width) * width + row] ?? 0)) / 2;
  });
}

function combineColumns(
  basis: Float64Array,
  vectors: Float64Array,
  rows: number,
  width: number,
  kept: number,
): Matrix {
  const combined = zeros(rows, kept);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < width; i += 1) {
      const value = basis[row * width + i] ?? 0;
      if (value === 0) continue;
      for (let k = 0; k < kept; k += 1) {
        const at = row * kept + k;
        combined.data[at] = (combined.data[at] ?? 0) + value * (vectors[i * width + k] ?? 0);
      }
    }
  }
  return combined;
}
