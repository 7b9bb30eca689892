/** Hashes that are kept; the estimate's standard error is 1/√(KEPT − 2), some 3 %. */
const KEPT = 1024;

/** Counts different texts in bounded memory: exactly up to 1,024 of them, beyond that an estimate. */
export interface DistinctCounter {
  add(text: string): void;
  count(): { distinct: number; exact: boolean };
}

/**
 * k minimum values (Bar-Yossef et al. 2002, "Counting distinct elements in a data stream"; the unbiased form is Beyer
 * et al. 2007): of hashes spread evenly over 0 to 1, the k-th smallest stands at about k / n.
 */
export function createDistinctCounter(): DistinctCounter {
  // In ascending order.
  const smallest: number[] = [];
  let overflowed = false;
  return {
    add(text) {
      const hash = hashOf(text);
      const last = smallest.at(-1);
      if (smallest.length === KEPT && last !== undefined && hash >= last) {
        if (hash > last) overflowed = true;
        return;
      }
      const at = placeOf(smallest, hash);
      if (smallest[at] === hash) return;
      smallest.splice(at, 0, hash);
      if (smallest.length > KEPT) {
        smallest.pop();
        overflowed = true;
      }
    },
    count() {
      const last = smallest.at(-1);
      if (!overflowed || last === undefined) return { distinct: smallest.length, exact: true };
      return { distinct: Math.round((KEPT - 1) / (last / 2 ** 52)), exact: false };
    },
  };
}

function placeOf(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 52 bits: two runs of FNV-1a (Fowler, Noll, Vo 1991), each ended as MurmurHash3 ends (Appleby 2011). */
function hashOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  const end = Math.min(text.length, 1000);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + 0x5f), 0x01000193);
  }
  return (mixed(one) >>> 6) * 2 ** 26 + (mixed(other ^ text.length) >>> 6);
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
