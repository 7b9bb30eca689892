import { dot, type Matrix, rowOf } from "../vectors/matrix.ts";
import { findCells } from "./cells.ts";
import { emptyLists, type NeighbourLists, offer } from "./neighbour-lists.ts";

// Up to here comparing everything with everything takes two seconds and misses nothing.
const exactLimit = 2_500;
const probes = 10;

/** The nearest rows of each row by cosine of unit vectors: exact up to 2,500 rows, by an inverted file above. */
export function findNearestNeighbours(vectors: Matrix, width: number): NeighbourLists {
  return vectors.rows <= exactLimit ? compareAll(vectors, width) : compareWithinCells(vectors, width);
}

function compareAll(vectors: Matrix, width: number): NeighbourLists {
  const lists = emptyLists(vectors.rows, width);
  for (let row = 0; row < vectors.rows; row += 1) {
    const vector = rowOf(vectors, row);
    for (let other = row + 1; other < vectors.rows; other += 1) {
      const similarity = dot(vector, rowOf(vectors, other));
      if (similarity <= 0) continue;
      offer(lists, row, other, similarity);
      offer(lists, other, row, similarity);
    }
  }
  return lists;
}

// An inverted file (Jégou, Douze and Schmid 2011): a row is compared only with the members of the cells nearest to it.
function compareWithinCells(vectors: Matrix, width: number): NeighbourLists {
  const lists = emptyLists(vectors.rows, width);
  const cells = findCells(vectors, Math.round(Math.sqrt(vectors.rows)), probes);
  for (let row = 0; row < vectors.rows; row += 1) {
    const vector = rowOf(vectors, row);
    for (const cell of cells.nearest(row)) {
      for (const other of cells.members[cell] ?? []) {
        if (other === row) continue;
        const similarity = dot(vector, rowOf(vectors, other));
        if (similarity > 0) offer(lists, row, other, similarity);
      }
    }
  }
  return lists;
}
