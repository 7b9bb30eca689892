import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { halfOf } from "#app/engines/personas/prediction/half-of.ts";
import { type FigureTally, tallyFigures } from "#app/features/segments/figure-tally.ts";
import type { Figures } from "#app/features/segments/figures.schema.ts";
import { addFigures, withoutFigures } from "./figure-sums.ts";

const EVERYBODY = "everybody";
const NOBODYS = "nobody's";

/**
 * Counts customers by persona, each half of them for itself, as they come in batches. What is counted, and in which bins,
 * comes from a sample. Memory grows with personas and features, not with customers.
 */
export class PersonaCensus {
  customers = 0;
  uncovered = 0;
  readonly members = new Map<string, number>();
  /** Those who are in this persona alone. */
  readonly alone = new Map<string, number>();
  /** By "one other", the smaller id first. */
  readonly both = new Map<string, number>();
  private readonly tally: FigureTally;

  constructor(sample: readonly Feature[]) {
    this.tally = tallyFigures(sample);
  }

  /** `personasOf` has the personas of each customer, in the order of their ids, by position. */
  add(
    ids: readonly string[],
    features: readonly Feature[],
    personasOf: readonly (readonly string[])[],
  ): void {
    this.customers += ids.length;
    const groups = ids.map((id, at) => {
      const personas = personasOf[at] ?? [];
      this.count(personas);
      const named = personas.length === 0 ? [EVERYBODY, NOBODYS] : [EVERYBODY, ...personas];
      return named.map((name) => `${name} ${halfOf(id)}`);
    });
    this.tally.add(features, groups);
  }

  private count(personas: readonly string[]): void {
    if (personas.length === 0) this.uncovered += 1;
    for (const [at, one] of personas.entries()) {
      addOne(this.members, one);
      if (personas.length === 1) addOne(this.alone, one);
      for (const other of personas.slice(at + 1)) addOne(this.both, `${one} ${other}`);
    }
  }

  /** Counts of a persona's people in one half of the customers, and of all others in it. */
  sides(personaId: string, half: 0 | 1): { inside: Figures; outside: Figures } {
    const inside = this.tally.figuresOf(`${personaId} ${half}`);
    return { inside, outside: withoutFigures(this.tally.figuresOf(`${EVERYBODY} ${half}`), inside) };
  }

  figuresOf(personaId: string): Figures {
    return addFigures(this.tally.figuresOf(`${personaId} 0`), this.tally.figuresOf(`${personaId} 1`));
  }

  everybody(): Figures {
    return this.figuresOf(EVERYBODY);
  }

  /** Counts of those in no persona, and of all others. */
  uncoveredSides(): { inside: Figures; outside: Figures } {
    const inside = this.figuresOf(NOBODYS);
    return { inside, outside: withoutFigures(this.everybody(), inside) };
  }
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
