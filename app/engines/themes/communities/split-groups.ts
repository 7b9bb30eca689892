import { dot, type Matrix, rowOf } from "../vectors/matrix.ts";
import { numberGroups } from "./number-groups.ts";

/** Cuts the largest group in two again and again until there are `wanted`, or until every row is a group of its own. */
export function splitGroups(vectors: Matrix, groupOf: Int32Array, wanted: number): Int32Array {
  const numbered = numberGroups(groupOf);
  const split = numbered.groupOf.slice();
  for (let count = numbered.count; count < Math.min(wanted, vectors.rows); count += 1) {
    const members = largestGroup(split, count);
    for (const row of farSide(vectors, members)) split[row] = count;
  }
  return split;
}

function largestGroup(groupOf: Int32Array, count: number): number[] {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [row, group] of groupOf.entries()) members[group]?.push(row);
  return members.reduce((largest, group) => (group.length > largest.length ? group : largest), []);
}

// The member farthest from the first one takes with it everyone who is nearer to it; of equal vectors it goes alone.
function farSide(vectors: Matrix, members: readonly number[]): number[] {
  const [first = 0] = members;
  const origin = rowOf(vectors, first);
  const seed = farthestFrom(vectors, members.slice(1), origin);
  const pole = rowOf(vectors, seed);
  const far = members.filter((row) => dot(rowOf(vectors, row), pole) > dot(rowOf(vectors, row), origin));
  return far.length > 0 && far.length < members.length ? far : [seed];
}

function farthestFrom(vectors: Matrix, rows: readonly number[], origin: Float32Array): number {
  let [farthest = 0] = rows;
  for (const row of rows) {
    if (dot(rowOf(vectors, row), origin) < dot(rowOf(vectors, farthest), origin)) farthest = row;
  }
  return farthest;
}
