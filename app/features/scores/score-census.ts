import { type BestWeights, bestScore } from "#app/engines/profiles/best-customers.ts";
import { quintileCuts } from "#app/engines/profiles/quintiles.ts";
import { RhythmCensus } from "#app/engines/profiles/rhythm.ts";
import { scaleOf } from "#app/engines/profiles/scale.ts";
import type { FittedValue, PurchaseHistory } from "#app/engines/profiles/value/value-model.ts";
import { bestParts } from "./best-parts.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { allPurchases, lastPurchaseAt, leadingSpent, type ScoreFacts } from "./score-facts.ts";
import type { CurrencyScales, ScoreScales } from "./score-scales.ts";

/** Currencies beyond these, the ones with most buyers, have nobody to be compared with. */
const MOST_CURRENCIES = 30;

interface Paid {
  place: number;
  revenue: GrowingNumbers;
  sample: PurchaseHistory[];
}

/** What all customers together look like, counted one by one: at most seven numbers a customer are kept, and nothing else. */
export class ScoreCensus {
  private readonly recency = new GrowingNumbers();
  private readonly frequency = new GrowingNumbers();
  private readonly referrals = new GrowingNumbers();
  private readonly began = new GrowingNumbers();
  private readonly revenue = new GrowingNumbers();
  private readonly paidBy = new GrowingNumbers();
  private readonly paid = new Map<string | null, Paid>();
  private readonly rhythm = new RhythmCensus();

  add(facts: ScoreFacts): void {
    this.referrals.push(facts.referrals);
    this.began.push(-Date.parse(facts.since));
    this.rhythm.add(facts.gaps);
    const spent = leadingSpent(facts);
    this.revenue.push(spent?.revenueMinor ?? 0);
    this.paidBy.push(spent ? this.paidIn(spent.currency).place : -1);
    const last = lastPurchaseAt(facts);
    if (!spent || last === null) return;
    this.recency.push(Date.parse(last));
    this.frequency.push(allPurchases(facts));
    this.paidIn(spent.currency).revenue.push(spent.revenueMinor);
  }

  /** Adds a customer's purchases to those that the value is learnt from. */
  addHistory(currency: string | null, history: PurchaseHistory): void {
    this.paidIn(currency).sample.push(history);
  }

  /** What the value is learnt from, by currency, the one with most buyers first. */
  samples(): PurchaseHistory[][] {
    return this.currencies().map(([, { sample }]) => sample);
  }

  /** `values` are what was learnt from the samples. The counts of cells and groups are still to be filled in. */
  scales(values: readonly FittedValue[]): ScoreScales {
    const currencies = this.currencies().map(([currency, { revenue }], index): CurrencyScales => {
      const sorted = revenue.sorted();
      return {
        currency,
        buyers: sorted.length,
        money: asTuple(quintileCuts(sorted)),
        revenue: scaleOf(sorted),
        value: values[index] ?? { why: "nobody paid" },
      };
    });
    return {
      customers: this.referrals.size,
      buyers: this.recency.size,
      recency: asTuple(quintileCuts(this.recency.sorted())),
      frequency: asTuple(quintileCuts(this.frequency.sorted())),
      currencies,
      referrals: scaleOf(this.referrals.sorted()),
      length: scaleOf(this.began.sorted()),
      rhythm: this.rhythm.prior(),
      cells: Array.from({ length: 125 }, () => 0),
      groups: {},
      disengaged: 0,
    };
  }

  /** Every customer's score, ascending. */
  bestScores(scales: ScoreScales, weights: BestWeights): Float64Array {
    const currencies = [...this.paid.keys()].map((code) =>
      scales.currencies.find(({ currency }) => currency === code),
    );
    const scores = new Float64Array(this.referrals.size);
    for (let index = 0; index < scores.length; index += 1) {
      const parts = bestParts(scales, currencies[this.paidBy.at(index)], {
        revenue: this.revenue.at(index),
        referrals: this.referrals.at(index),
        began: this.began.at(index),
      });
      scores[index] = bestScore(weights, parts);
    }
    return scores.sort();
  }

  private currencies(): [currency: string | null, Paid][] {
    return [...this.paid]
      .sort(([a, one], [b, two]) => two.revenue.size - one.revenue.size || ((a ?? "") < (b ?? "") ? -1 : 1))
      .slice(0, MOST_CURRENCIES);
  }

  private paidIn(currency: string | null): Paid {
    const known = this.paid.get(currency);
    if (known) return known;
    const paid = { place: this.paid.size, revenue: new GrowingNumbers(), sample: [] };
    this.paid.set(currency, paid);
    return paid;
  }
}

function asTuple(cuts: ReturnType<typeof quintileCuts>): ScoreScales["recency"] {
  return cuts === undefined ? null : [...cuts];
}
