import { type BestDifference, compareBest, type Tally } from "#app/engines/profiles/ideal/compare-best.ts";
import type { Fit, Verdict } from "#app/engines/profiles/ideal/fit.ts";
import { compareMeans } from "#app/engines/statistics/two-means.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import type { Criterion } from "./criterion.ts";
import type { IdealFindings } from "./ideal-findings.ts";
import type { KnownFacts } from "./judge-criterion.ts";

/** So many traits beside the criteria are shown. */
const MOST_TRAITS = 8;
/** Of one attribute at most so many values are compared: those that are options. */
const MOST_VALUES = 50;

interface Sides {
  best: Tally;
  others: Tally;
}

/** Counts the best customers and all others, one by one; memory grows with criteria and options, not with customers. */
export class IdealComparison {
  private best = 0;
  private others = 0;
  private readonly criteria: Sides[];
  private readonly traits = new Map<string, { attributeId: string; value: string; yes: [number, number] }>();
  private readonly known = new Map<string, [number, number]>();
  private readonly fits = { best: { n: 0, sum: 0, squares: 0 }, others: { n: 0, sum: 0, squares: 0 } };

  constructor(
    private readonly asked: readonly Criterion[],
    private readonly attributes: readonly Attribute[],
  ) {
    this.criteria = asked.map(() => ({ best: { yes: 0, known: 0 }, others: { yes: 0, known: 0 } }));
    for (const { id, options, valueType } of attributes) {
      this.known.set(id, [0, 0]);
      for (const value of valueType === "boolean" ? ["yes"] : options.slice(0, MOST_VALUES))
        this.traits.set(`${id} ${value.toLowerCase()}`, { attributeId: id, value, yes: [0, 0] });
    }
  }

  add(isBest: boolean, verdicts: readonly Verdict[], fit: Fit, facts: KnownFacts): void {
    if (isBest) this.best += 1;
    else this.others += 1;
    const side = isBest ? 0 : 1;
    for (const [index, verdict] of verdicts.entries()) {
      const tally = this.criteria[index]?.[isBest ? "best" : "others"];
      if (!tally || verdict === "unknown") continue;
      tally.known += 1;
      if (verdict === "yes") tally.yes += 1;
    }
    for (const { id } of this.attributes) {
      const value = facts.attributes.get(id);
      const known = this.known.get(id);
      if (!value || !known) continue;
      known[side] += 1;
      const trait = this.traits.get(`${id} ${value.text.toLowerCase()}`);
      if (trait) trait.yes[side] += 1;
    }
    if (fit.score !== null) {
      const sums = this.fits[isBest ? "best" : "others"];
      sums.n += 1;
      sums.sum += fit.score;
      sums.squares += fit.score * fit.score;
    }
  }

  findings(): IdealFindings {
    const traits = [...this.traits.values()].map(({ attributeId, value, yes }) => {
      const known = this.known.get(attributeId) ?? [0, 0];
      return {
        attributeId,
        value,
        best: { yes: yes[0], known: known[0] },
        others: { yes: yes[1], known: known[1] },
      };
    });
    const compared = compareBest(this.criteria);
    const apart = compareBest(traits);
    const clearest = (one: BestDifference) => Math.abs(one.difference?.value ?? 0);
    return {
      best: this.best,
      others: this.others,
      criteria: this.asked.flatMap((criterion, index) => {
        const found = compared[index];
        return found ? [{ ...criterion, ...found }] : [];
      }),
      traits: traits
        .flatMap(({ attributeId, value }, index) => {
          const found = apart[index];
          return found && (found.finding === "more" || found.finding === "fewer")
            ? [{ attributeId, value, ...found }]
            : [];
        })
        .sort((a, b) => clearest(b) - clearest(a))
        .slice(0, MOST_TRAITS),
      fit: this.compareFit(),
    };
  }

  private compareFit(): IdealFindings["fit"] {
    const { best, others } = this.fits;
    const change = compareMeans(others, best);
    if (!change || best.n < 10 || others.n < 10) return null;
    const { difference, low, high } = change;
    return { best: best.sum / best.n, others: others.sum / others.n, difference, low, high };
  }
}
