import { addScaled, dot, type Matrix, normaliseRows, rowOf, zeros } from "../vectors/matrix.ts";

/** A corpus cut into cells around centres; `nearest` gives the cells to search for a row's neighbours. */
export type Cells = { members: readonly (readonly number[])[]; nearest: (row: number) => readonly number[] };

const rounds = 4;
// Centres need no more than this many rows each to find their place.
const rowsPerCentre = 20;

/** Cuts unit vectors into `count` cells by a few rounds of spherical k-means on an even sample. */
export function findCells(vectors: Matrix, count: number, probes: number): Cells {
  const centres = learnCentres(vectors, count);
  const nearest = Array.from({ length: vectors.rows }, (_, row) =>
    nearestCentres(rowOf(vectors, row), centres, probes),
  );
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [row, cells] of nearest.entries()) members[cells[0] ?? 0]?.push(row);
  return { members, nearest: (row) => nearest[row] ?? [] };
}

function learnCentres(vectors: Matrix, count: number): Matrix {
  const sampled = Math.min(vectors.rows, count * rowsPerCentre);
  const sample = Array.from({ length: sampled }, (_, at) => Math.floor((at * vectors.rows) / sampled));
  let centres = zeros(count, vectors.columns);
  for (let cell = 0; cell < count; cell += 1) {
    rowOf(centres, cell).set(rowOf(vectors, sample[Math.floor((cell * sampled) / count)] ?? 0));
  }
  for (let round = 0; round < rounds; round += 1) {
    const sums = zeros(count, vectors.columns);
    for (const row of sample) {
      const [cell = 0] = nearestCentres(rowOf(vectors, row), centres, 1);
      addScaled(rowOf(sums, cell), rowOf(vectors, row), 1);
    }
    centres = normaliseRows(sums);
  }
  return centres;
}

function nearestCentres(vector: Float32Array, centres: Matrix, probes: number): number[] {
  const best: { cell: number; similarity: number }[] = [];
  for (let cell = 0; cell < centres.rows; cell += 1) {
    const similarity = dot(vector, rowOf(centres, cell));
    if (best.length === probes && similarity <= (best.at(-1)?.similarity ?? -1)) continue;
    const place = best.findIndex((held) => held.similarity < similarity);
    best.splice(place < 0 ? best.length : place, 0, { cell, similarity });
    if (best.length > probes) best.pop();
  }
  return best.map(({ cell }) => cell);
}
