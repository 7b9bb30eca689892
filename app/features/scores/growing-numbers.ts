/** A list of numbers at eight bytes each that grows as it is filled. */
export class GrowingNumbers {
  private numbers = new Float64Array(256);
  size = 0;

  push(value: number): void {
    if (this.size === this.numbers.length) {
      const larger = new Float64Array(this.size * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.size] = value;
    this.size += 1;
  }

  /** The number at a place, 0 beyond the end. */
  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  /** A copy in ascending order. */
  sorted(): Float64Array {
    return this.numbers.slice(0, this.size).sort();
  }
}
