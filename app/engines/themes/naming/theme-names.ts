/** The names of a fit: no two alike, whatever their case. */
export class ThemeNames {
  private readonly taken = new Set<string>();

  /** Keeps a name for a theme that has it already. */
  reserve(name: string): void {
    this.taken.add(name.toLowerCase());
  }

  isFree(name: string): boolean {
    return !this.taken.has(name.toLowerCase());
  }

  /** The first proposal that is free, made longer by one of its theme's words when none is. */
  choose(proposals: readonly string[]): string {
    const free = proposals.find((name) => this.isFree(name)) ?? this.lengthen(proposals);
    this.reserve(free);
    return free;
  }

  private lengthen([name = "Unnamed theme", ...others]: readonly string[]): string {
    const longer = others.map((other) => `${name} (${other.toLowerCase()})`);
    const free = longer.find((candidate) => this.isFree(candidate));
    if (free !== undefined) return free;
    let last = name;
    while (!this.isFree(last)) last = `Other ${last.toLowerCase()}`;
    return last;
  }
}
