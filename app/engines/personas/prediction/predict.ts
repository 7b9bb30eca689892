import { type ComparedLine, compareGroups, type Verdict } from "../../statistics/compare-groups.ts";
import type { Part } from "../../statistics/two-shares.ts";

/** How the people of a persona and all others stand to one thing, as counts: a share, or numbers in ordered bins. */
export type Sides =
  | { kind: "share"; inside: Part; outside: Part }
  | { kind: "number"; inside: readonly number[]; outside: readonly number[] };

/** One thing that a persona might foretell, counted in each half of the customers. */
export interface Outlook {
  /** Which persona, and which thing. */
  persona: string;
  key: string;
  learn: Sides;
  held: Sides;
}

export interface Prediction {
  persona: string;
  key: string;
  /** Whether its people have more of it than others. */
  isMore: boolean;
  /** Cohen's h of a share, Cliff's delta of a number, as found in the half that was held back; with its interval. */
  effect: number;
  low: number;
  high: number;
  strength: NonNullable<Verdict["pair"]>["strength"];
}

export interface Outcome {
  persona: string;
  /** Things looked at, those that differed where they were learnt, and those that held in the other half. */
  considered: number;
  learnt: number;
  held: Prediction[];
}

/**
 * What personas foretell: a difference is learnt on one half of the customers and has to show again, in the same
 * direction, on the half that was held back. In both halves false discoveries are kept at 5 % over all personas and
 * things together, and the intervals are widened for having been chosen (see compareGroups). One outcome a persona, in
 * the order in which they come; what holds is ordered by the near end of its interval.
 */
export function predict(outlooks: readonly Outlook[]): Outcome[] {
  const learnt = differing(outlooks, ({ learn }) => learn);
  const chosen = outlooks.filter((outlook) => learnt.has(outlook));
  const held = differing(chosen, (outlook) => outlook.held);
  const personas = [...new Set(outlooks.map(({ persona }) => persona))];
  return personas.map((persona) => {
    const own = outlooks.filter((outlook) => outlook.persona === persona);
    const predictions = own.flatMap((outlook): Prediction[] => {
      const pair = held.get(outlook);
      if (!pair || pair.more !== learnt.get(outlook)?.more) return [];
      const { effect, low, high, strength } = pair;
      return [{ persona, key: outlook.key, isMore: pair.more === 0, effect, low, high, strength }];
    });
    return {
      persona,
      considered: own.length,
      learnt: own.filter((outlook) => learnt.has(outlook)).length,
      held: predictions.sort((a, b) => b.low - a.low || (a.key < b.key ? -1 : 1)),
    };
  });
}

function differing(outlooks: readonly Outlook[], sidesOf: (outlook: Outlook) => Sides) {
  const verdicts = compareGroups(outlooks.map((outlook, at) => lineOf(String(at), sidesOf(outlook))));
  const found = new Map<Outlook, NonNullable<Verdict["pair"]>>();
  for (const { key, pair } of verdicts) {
    const outlook = outlooks[Number(key)];
    if (outlook && pair) found.set(outlook, pair);
  }
  return found;
}

function lineOf(key: string, sides: Sides): ComparedLine {
  return sides.kind === "share"
    ? { key, kind: "share", groups: [sides.inside, sides.outside] }
    : { key, kind: "number", groups: [sides.inside, sides.outside] };
}
