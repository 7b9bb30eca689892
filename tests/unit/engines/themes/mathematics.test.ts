import { describe, expect, it } from "vitest";
import { graphFromEdges } from "#app/engines/themes/communities/graph.ts";
import { joinGroups, meanSimilarity, wardCloseness } from "#app/engines/themes/communities/join-groups.ts";
import { findCommunities } from "#app/engines/themes/communities/louvain.ts";
import { splitGroups } from "#app/engines/themes/communities/split-groups.ts";
import { findNearestNeighbours } from "#app/engines/themes/neighbours/nearest-neighbours.ts";
import { neighboursOf } from "#app/engines/themes/neighbours/neighbour-lists.ts";
import { packMatrix, unpackMatrix } from "#app/engines/themes/pack-matrix.ts";
import { eigenOfSymmetric } from "#app/engines/themes/vectors/eigen.ts";
import { dot, normaliseRows, rowOf, sparseFromRows, zeros } from "#app/engines/themes/vectors/matrix.ts";
import { fixedNoise } from "#app/engines/themes/vectors/random.ts";
import { strongestSingularVectors } from "#app/engines/themes/vectors/singular-vectors.ts";

function noisyDirections(rows: number, columns: number, centres: number) {
  const noise = fixedNoise(5);
  const middles = Array.from({ length: centres }, () => Array.from({ length: columns }, noise));
  const matrix = zeros(rows, columns);
  for (let row = 0; row < rows; row += 1) {
    const middle = middles[row % centres] ?? [];
    rowOf(matrix, row).set(middle.map((value) => value + 0.3 * noise()));
  }
  return normaliseRows(matrix);
}

describe("eigenOfSymmetric", () => {
  it("finds the eigenvalues of a known matrix, largest first", () => {
    const { values } = eigenOfSymmetric(Float64Array.from([2, 1, 0, 1, 2, 0, 0, 0, 5]), 3);
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 3, 1]);
  });
});

describe("strongestSingularVectors", () => {
  it("finds the singular values of a diagonal matrix and unit vectors", () => {
    const rows = Array.from({ length: 40 }, (_, at): [number, number][] => [[at, 40 - at]]);
    const { vectors, values } = strongestSingularVectors(sparseFromRows(rows, 40), 5);
    expect([...values].map(Math.round)).toEqual([40, 39, 38, 37, 36]);
    expect(Math.abs(rowOf(vectors, 0)[0] ?? 0)).toBeCloseTo(1, 2);
  });

  it("is the same each time, and gives fewer for a small matrix", () => {
    const rows: [number, number][][] = [[[0, 1]], [[1, 2]]];
    const once = strongestSingularVectors(sparseFromRows(rows, 3), 10);
    expect(once.vectors.columns).toBe(2);
    expect(strongestSingularVectors(sparseFromRows(rows, 3), 10)).toEqual(once);
    expect(strongestSingularVectors(sparseFromRows([], 0), 10).vectors.columns).toBe(0);
  });
});

describe("findNearestNeighbours", () => {
  it("misses few neighbours when it searches cells only", () => {
    const vectors = noisyDirections(3_000, 24, 60);
    const lists = findNearestNeighbours(vectors, 5);
    let found = 0;
    for (let row = 0; row < 100; row += 1) {
      const exact = Array.from({ length: vectors.rows }, (_, other) => other)
        .filter((other) => other !== row)
        .map((other) => ({ other, similarity: dot(rowOf(vectors, row), rowOf(vectors, other)) }))
        .sort((first, second) => second.similarity - first.similarity)
        .slice(0, 5);
      const near = new Set(neighboursOf(lists, row).map(([id]) => id));
      found += exact.filter(({ other }) => near.has(other)).length;
    }
    expect(found / 500).toBeGreaterThan(0.95);
  });
});

describe("findCommunities", () => {
  const edges = [0, 5].flatMap((base) =>
    [0, 1, 2, 3, 4].flatMap((one) =>
      [0, 1, 2, 3, 4]
        .filter((other) => other > one)
        .map((other) => ({ from: base + one, to: base + other, weight: 1 })),
    ),
  );
  const twoCliques = graphFromEdges(10, [...edges, { from: 4, to: 5, weight: 1 }]);

  it("tells two cliques apart", () => {
    expect([...findCommunities(twoCliques, 1)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it("stays where it was put when that is a resting place", () => {
    const standing = { groupOf: Int32Array.from([7, 7, 7, 7, 7, 3, 3, 3, 3, 3]), count: 8 };
    expect([...findCommunities(twoCliques, 1, standing)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it("never merges two groups that stood, and gives a fresh node to one of them", () => {
    const standing = { groupOf: Int32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 11]), count: 2 };
    expect([...findCommunities(twoCliques, 0.05)]).toEqual(Array.from({ length: 10 }, () => 0));
    expect([...findCommunities(twoCliques, 0.05, standing)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it("leaves a graph without edges alone", () => {
    expect([...findCommunities(graphFromEdges(3, []), 1)]).toEqual([0, 1, 2]);
  });
});

describe("joining and splitting groups", () => {
  const vectors = noisyDirections(60, 16, 4);
  const alone = Int32Array.from({ length: 60 }, (_, row) => row);

  it.each([meanSimilarity, wardCloseness])("joins rows into the planted groups", (closeness) => {
    const groups = joinGroups(vectors, alone, closeness, { groups: 4, closeness: Number.NEGATIVE_INFINITY });
    expect([...groups]).toEqual(Array.from({ length: 60 }, (_, row) => row % 4));
  });

  it("splits to the wished number, equal rows included", () => {
    const equal = normaliseRows({ rows: 6, columns: 2, data: new Float32Array(12).fill(1) });
    expect(new Set(splitGroups(equal, new Int32Array(6), 4)).size).toBe(4);
    expect(new Set(splitGroups(equal, new Int32Array(6), 40)).size).toBe(6);
  });
});

describe("packMatrix", () => {
  it("keeps cosines to two decimals and more", () => {
    const vectors = noisyDirections(20, 50, 3);
    const unpacked = unpackMatrix(packMatrix(vectors));
    for (let row = 0; row < 20; row += 1) {
      expect(dot(rowOf(vectors, row), rowOf(normaliseRows(unpacked), row))).toBeGreaterThan(0.999);
    }
  });
});
