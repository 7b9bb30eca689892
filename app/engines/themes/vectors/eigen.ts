/** Eigenvalues (largest first) and eigenvectors (`vectors[row * size + k]` belongs to value k). */
export type Eigen = { values: Float64Array; vectors: Float64Array };

const sweeps = 30;

/** All eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan 2013, 8.5). */
export function eigenOfSymmetric(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let index = 0; index < size; index += 1) v[index * size + index] = 1;
  const total = sumOfSquares(a);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = a[p * size + q] ?? 0;
        off += apq * apq;
        // A value this small cannot move a vector by anything that is seen later.
        if (apq * apq > 1e-22 * total) rotate(a, v, size, p, q, apq);
      }
    }
    if (off <= 1e-18 * total) break;
  }
  return sortByValue(a, v, size);
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number, apq: number): void {
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) {
    const akp = a[k * size + p] ?? 0;
    const akq = a[k * size + q] ?? 0;
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k += 1) {
    const apk = a[p * size + k] ?? 0;
    const aqk = a[q * size + k] ?? 0;
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const vkp = v[k * size + p] ?? 0;
    const vkq = v[k * size + q] ?? 0;
    v[k * size + p] = c * vkp - s * vkq;
    v[k * size + q] = s * vkp + c * vkq;
  }
}

function sortByValue(a: Float64Array, v: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, index) => index);
  const value = (index: number) => a[index * size + index] ?? 0;
  order.sort((first, second) => value(second) - value(first) || first - second);
  const vectors = new Float64Array(size * size);
  for (const [to, from] of order.entries()) {
    for (let row = 0; row < size; row += 1) vectors[row * size + to] = v[row * size + from] ?? 0;
  }
  return { values: Float64Array.from(order, value), vectors };
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
