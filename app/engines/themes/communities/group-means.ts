import { addScaled, type Matrix, rowOf, zeros } from "../vectors/matrix.ts";

/** The mean vector and the size of each group. */
export type GroupMeans = { vectors: Matrix; sizes: Float64Array };

/** The means of groups numbered from 0; rows of a negative group belong to none. */
export function groupMeans(vectors: Matrix, groupOf: Int32Array, count: number): GroupMeans {
  const means: GroupMeans = { vectors: zeros(count, vectors.columns), sizes: new Float64Array(count) };
  for (const [row, group] of groupOf.entries()) {
    if (group < 0) continue;
    addScaled(rowOf(means.vectors, group), rowOf(vectors, row), 1);
    means.sizes[group] = (means.sizes[group] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    const mean = rowOf(means.vectors, group);
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) / (means.sizes[group] || 1);
  }
  return means;
}

/** Makes `first` the mean of both groups; `second` stays behind unused. */
export function mergeMeans(means: GroupMeans, first: number, second: number): void {
  const sizes = [means.sizes[first] ?? 0, means.sizes[second] ?? 0] as const;
  const total = sizes[0] + sizes[1];
  const mean = rowOf(means.vectors, first);
  const added = rowOf(means.vectors, second);
  for (let at = 0; at < mean.length; at += 1) {
    mean[at] = ((mean[at] ?? 0) * sizes[0] + (added[at] ?? 0) * sizes[1]) / total;
  }
  means.sizes[first] = total;
}
