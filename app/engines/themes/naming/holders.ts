import type { NamedStatement, PhraseTable } from "./phrase-table.ts";

/**
 * The statements of a theme that hold some words, and those elsewhere. In the theme a sentence that is said word for word
 * c times counts √c.
 */
export class Holders {
  /** What all statements of the theme weigh together. */
  readonly total: number;
  private readonly weights: ReadonlyMap<string, number>;

  constructor(
    members: readonly NamedStatement[],
    private readonly table: PhraseTable,
  ) {
    const times = new Map<string, number>();
    const sentence = (stems: readonly string[]) => stems.join(" ");
    for (const { stems } of members) times.set(sentence(stems), (times.get(sentence(stems)) ?? 0) + 1);
    this.weights = new Map(
      members.map(({ statement, stems }) => [statement.id, 1 / Math.sqrt(times.get(sentence(stems)) ?? 1)]),
    );
    this.total = [...this.weights.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** What the theme's statements that hold all these stems weigh, and how many others do. */
  count(stems: readonly string[]): { weight: number; others: number } {
    let weight = 0;
    let inside = 0;
    for (const [id, own] of this.weights) {
      if (!this.holds(id, stems)) continue;
      weight += own;
      inside += 1;
    }
    // Without a holder in the theme nobody asks for the others.
    return { weight, others: weight === 0 ? 0 : this.countAll(stems) - inside };
  }

  // The statements of the rarest stem are looked through for the other stems.
  private countAll(stems: readonly string[]): number {
    const lists = stems.map((stem) => this.table.saidIn.get(stem) ?? []);
    const rarest = lists.reduce((least, ids) => (ids.length < least.length ? ids : least), lists[0] ?? []);
    if (stems.length < 2) return rarest.length;
    return rarest.filter((id) => this.holds(id, stems)).length;
  }

  private holds(id: string, stems: readonly string[]): boolean {
    const own = this.table.stemsOf.get(id);
    return own !== undefined && stems.every((stem) => own.has(stem));
  }
}
