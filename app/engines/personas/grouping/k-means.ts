import { repeatableRandom } from "./random.ts";

export interface Clustering {
  /** The group of each point, 0 to k - 1. */
  groups: Int32Array;
  /** Sum of squared distances to the centres. */
  within: number;
}

const ROUNDS = 60;
const STARTS = 8;

/**
 * k groups of points (row-major, `width` numbers each) that lie close together; the best of eight repeatable starts.
 * Lloyd (1982), Least squares quantization in PCM; starts by Arthur and Vassilvitskii (2007), k-means++.
 */
export function kMeans(points: Float64Array, width: number, k: number): Clustering {
  let best: Clustering = { groups: new Int32Array(points.length / width), within: Number.POSITIVE_INFINITY };
  for (let start = 0; start < STARTS; start += 1) {
    const found = refine(points, width, startingCentres(points, width, k, repeatableRandom(start + 1)));
    if (found.within < best.within - 1e-9) best = found;
  }
  return best;
}

function startingCentres(points: Float64Array, width: number, k: number, random: () => number): Float64Array {
  const count = points.length / width;
  const centres = new Float64Array(k * width);
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.floor(random() * count);
  for (let centre = 0; centre < k; centre += 1) {
    centres.set(points.subarray(chosen * width, (chosen + 1) * width), centre * width);
    let total = 0;
    for (let point = 0; point < count; point += 1) {
      const distance = squaredDistance(points, point * width, centres, centre * width, width);
      nearest[point] = Math.min(nearest[point] ?? 0, distance);
      total += nearest[point] ?? 0;
    }
    let left = random() * total;
    chosen = 0;
    while (chosen < count - 1 && left > (nearest[chosen] ?? 0)) {
      left -= nearest[chosen] ?? 0;
      chosen += 1;
    }
  }
  return centres;
}

function refine(points: Float64Array, width: number, centres: Float64Array): Clustering {
  const count = points.length / width;
  const k = centres.length / width;
  const groups = new Int32Array(count).fill(-1);
  let within = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    within = 0;
    for (let point = 0; point < count; point += 1) {
      let nearest = 0;
      let shortest = Number.POSITIVE_INFINITY;
      for (let centre = 0; centre < k; centre += 1) {
        const distance = squaredDistance(points, point * width, centres, centre * width, width);
        if (distance < shortest) {
          shortest = distance;
          nearest = centre;
        }
      }
      if (groups[point] !== nearest) moved = true;
      groups[point] = nearest;
      within += shortest;
    }
    if (!moved) break;
    recentre(points, width, groups, centres);
  }
  return { groups, within };
}

function recentre(points: Float64Array, width: number, groups: Int32Array, centres: Float64Array): void {
  const sizes = new Float64Array(centres.length / width);
  const sums = new Float64Array(centres.length);
  groups.forEach((group, point) => {
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (let column = 0; column < width; column += 1) {
      const at = group * width + column;
      sums[at] = (sums[at] ?? 0) + (points[point * width + column] ?? 0);
    }
  });
  sums.forEach((sum, at) => {
    const size = sizes[Math.floor(at / width)] ?? 0;
    // An empty group keeps its centre.
    if (size > 0) centres[at] = sum / size;
  });
}

function squaredDistance(a: Float64Array, at: number, b: Float64Array, bt: number, width: number): number {
  let sum = 0;
  for (let column = 0; column < width; column += 1) {
    const difference = (a[at + column] ?? 0) - (b[bt + column] ?? 0);
    sum += difference * difference;
  }
  return sum;
}
