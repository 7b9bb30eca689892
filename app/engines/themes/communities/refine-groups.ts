import { dot, type Matrix, normaliseRows, rowOf } from "../vectors/matrix.ts";
import { groupMeans } from "./group-means.ts";

// How much nearer another group must be for a row to leave the group it stood in before.
const stayingMargin = 0.1;

/**
 * Moves each row to the group whose mean direction is nearest, once (one round of spherical k-means, Dhillon and Modha
 * 2001): joining whole groups leaves some rows on the wrong side. A group keeps its last member; a row that stood in a
 * group before (`stood`) needs a better reason to leave it.
 */
export function refineGroups(
  vectors: Matrix,
  groupOf: Int32Array,
  count: number,
  stood?: Uint8Array,
): Int32Array {
  const { vectors: means, sizes } = groupMeans(vectors, groupOf, count);
  const directions = normaliseRows(means);
  return groupOf.map((own, row) => {
    if (own < 0 || (sizes[own] ?? 0) <= 1) return own;
    const { group, similarity } = nearestDirection(rowOf(vectors, row), directions);
    const margin = stood?.[row] === 1 ? stayingMargin : 0;
    if (group === own || similarity <= dot(rowOf(vectors, row), rowOf(directions, own)) + margin) return own;
    sizes[own] = (sizes[own] ?? 0) - 1;
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
}

/**
 * Gives up groups with fewer than `minimum` members: a member goes to the nearest group that stays, if it is at least
 * as near as `similarity`, else to none (-1). Groups that stood before (`stands`) are kept. Numbers are closed up.
 */
export function dissolveSmallGroups(
  vectors: Matrix,
  groupOf: Int32Array,
  count: number,
  minimum: number,
  similarity: number,
  stands: Uint8Array = new Uint8Array(count),
): { groupOf: Int32Array; count: number } {
  const { vectors: means, sizes } = groupMeans(vectors, groupOf, count);
  const kept = Array.from({ length: count }, (_, group) => group).filter(
    (group) => (sizes[group] ?? 0) >= minimum || stands[group] === 1,
  );
  const numberOf = new Map(kept.map((group, number) => [group, number]));
  const directions = normaliseRows(means);
  const dissolved = groupOf.map((group, row) => {
    const number = numberOf.get(group);
    if (number !== undefined || group < 0) return number ?? -1;
    const nearest = nearestDirection(rowOf(vectors, row), directions, kept);
    return nearest.similarity >= similarity ? (numberOf.get(nearest.group) ?? -1) : -1;
  });
  return { groupOf: dissolved, count: kept.length };
}

function nearestDirection(
  vector: Float32Array,
  directions: Matrix,
  among?: readonly number[],
): { group: number; similarity: number } {
  let best = { group: -1, similarity: -1 };
  const groups = among ?? Array.from({ length: directions.rows }, (_, group) => group);
  for (const group of groups) {
    const similarity = dot(vector, rowOf(directions, group));
    if (similarity > best.similarity) best = { group, similarity };
  }
  return best;
}
