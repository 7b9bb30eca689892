/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const K = new Uint32Array(64);
/** Those of the square roots of the first eight (section 5.3.3). */
const START = new Uint32Array(8);

for (let found = 0, candidate = 2; found < 64; candidate += 1) {
  let isPrime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
    if (candidate % divisor === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(candidate));
  K[found] = fraction(Math.cbrt(candidate));
  found += 1;
}

function fraction(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32;
}

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * The first 32 bits of the SHA-256 of an ASCII text (FIPS 180-4). Written out because browsers offer theirs on https
 * only, and a promise for each of a hundred thousand hashes takes longer than the hashes.
 */
export function sha256Start(text: string): number {
  const blocks = Math.ceil((text.length + 9) / 64);
  const words = new Uint32Array(blocks * 16);
  for (let at = 0; at <= text.length; at += 1) {
    const byte = at === text.length ? 0x80 : text.charCodeAt(at) & 0xff;
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  }
  words[blocks * 16 - 1] = text.length * 8;
  const state = START.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block += 1) {
    w.set(words.subarray(block * 16, block * 16 + 16));
    compress(state, w);
  }
  return state[0] ?? 0;
}

function compress(state: Uint32Array, w: Uint32Array): void {
  const at = (list: Uint32Array, index: number) => list[index] ?? 0;
  for (let t = 16; t < 64; t += 1) {
    const x = at(w, t - 15);
    const y = at(w, t - 2);
    const s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
    const s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10);
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(w, t)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}
