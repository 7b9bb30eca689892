/** How two labellings of the same things fit together: normalised mutual information and adjusted Rand index. */
export type Agreement = { nmi: number; ari: number };

/** NMI with the arithmetic mean, ARI after Hubert and Arabie (1985). */
export function measureAgreement(found: readonly string[], truth: readonly string[]): Agreement {
  const foundSizes = countOf(found);
  const truthSizes = countOf(truth);
  const cells = countOf(found.map((group, index) => `${group}\n${truth[index]}`));
  const total = found.length;
  let shared = 0;
  for (const [cell, count] of cells) {
    const [group = "", label = ""] = cell.split("\n");
    const expected = ((foundSizes.get(group) ?? 0) * (truthSizes.get(label) ?? 0)) / total;
    shared += (count / total) * Math.log(count / expected);
  }
  const entropies = entropyOf(foundSizes, total) + entropyOf(truthSizes, total);
  const pairs = pairsIn(cells);
  const [foundPairs, truthPairs] = [pairsIn(foundSizes), pairsIn(truthSizes)];
  const byChance = (foundPairs * truthPairs) / ((total * (total - 1)) / 2);
  return {
    nmi: entropies === 0 ? 1 : (2 * shared) / entropies,
    ari: (pairs - byChance) / ((foundPairs + truthPairs) / 2 - byChance),
  };
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function entropyOf(sizes: ReadonlyMap<string, number>, total: number): number {
  return [...sizes.values()].reduce((sum, size) => sum - (size / total) * Math.log(size / total), 0);
}

function pairsIn(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
