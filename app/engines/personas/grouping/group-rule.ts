import { type Feature, holds, type Predicate } from "./feature.ts";

export interface GroupRule {
  /** Whether all predicates must hold, or any. */
  match: "all" | "any";
  predicates: Predicate[];
  /** Of those the rule holds for, the share in the group; of the group, the share it holds for. 0 to 1. */
  precision: number;
  recall: number;
}

interface Candidate {
  predicate: Predicate;
  holds: boolean[];
}

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const MOST_PREDICATES = { all: 3, any: 5 };
const LEAST_GAIN = 0.02;

/**
 * A short rule that picks out a group: the predicate with the best balance of precision and recall (F1, van Rijsbergen 1979), then
 * more as long as each improves it; once as "all must hold", once as "any", which finds people of whom only some things are known.
 * The better of the two; null where no predicate holds for any member.
 */
export function ruleForGroup(features: readonly Feature[], inGroup: readonly boolean[]): GroupRule | null {
  const candidates = features.flatMap(candidatesOf);
  const all = greedyRule(candidates, inGroup, "all");
  const any = greedyRule(candidates, inGroup, "any");
  if (!all || !any) return null;
  const { predicates, match, score } = any.score.f1 > all.score.f1 + LEAST_GAIN ? any : all;
  return { match, predicates, precision: score.precision, recall: score.recall };
}

function greedyRule(candidates: readonly Candidate[], inGroup: readonly boolean[], match: "all" | "any") {
  const predicates: Predicate[] = [];
  let held: boolean[] | null = null;
  let score: Score = { precision: 0, recall: 0, f1: 0 };
  while (predicates.length < MOST_PREDICATES[match]) {
    const used = new Set(predicates.map(placeOf));
    let best: { candidate: Candidate; held: boolean[]; score: Score } | null = null;
    for (const candidate of candidates) {
      if (match === "all" && used.has(placeOf(candidate.predicate))) continue;
      const next = joined(held, candidate.holds, match);
      const reached = scoreOf(next, inGroup);
      if (reached.f1 > (best?.score.f1 ?? 0)) best = { candidate, held: next, score: reached };
    }
    if (!best || best.score.f1 < score.f1 + (held === null ? 0 : LEAST_GAIN)) break;
    predicates.push(best.candidate.predicate);
    held = best.held;
    score = best.score;
  }
  return predicates.length === 0 ? null : { match, predicates, score };
}

/** One test of a feature is enough where all must hold. */
function placeOf({ feature, test }: Predicate): string {
  return `${feature} ${test}`;
}

function joined(held: readonly boolean[] | null, next: boolean[], match: "all" | "any"): boolean[] {
  if (held === null) return next;
  return match === "all"
    ? next.map((value, index) => value && held[index] === true)
    : next.map((value, index) => value || held[index] === true);
}

function scoreOf(matches: readonly boolean[], inGroup: readonly boolean[]): Score {
  let both = 0;
  let matched = 0;
  let members = 0;
  for (let index = 0; index < matches.length; index += 1) {
    if (matches[index]) matched += 1;
    if (inGroup[index]) members += 1;
    if (matches[index] && inGroup[index]) both += 1;
  }
  const precision = matched === 0 ? 0 : both / matched;
  const recall = members === 0 ? 0 : both / members;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function candidatesOf(feature: Feature): Candidate[] {
  return predicatesOf(feature).map((predicate) => ({ predicate, holds: holds(feature, predicate) }));
}

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function predicatesOf(feature: Feature): Predicate[] {
  switch (feature.kind) {
    case "flag":
      return [{ feature: feature.key, test: "set" }];
    case "category": {
      const values = new Set(feature.values.filter((value) => value !== null));
      return [...values]
        .sort()
        .slice(0, 60)
        .map((value) => ({ feature: feature.key, test: "is", value }));
    }
    case "number": {
      const known = feature.values.filter((value) => value !== null).sort((a, b) => a - b);
      const cuts = [...new Set(TENTHS.map((tenth) => known[Math.floor(tenth * known.length)]))];
      return cuts.flatMap((value): Predicate[] =>
        value === undefined
          ? []
          : [
              { feature: feature.key, test: "at-least", value },
              { feature: feature.key, test: "at-most", value },
            ],
      );
    }
  }
}
