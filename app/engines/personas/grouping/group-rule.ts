import { type Feature, holds, type Predicate } from "./feature.ts";

export interface GroupRule {
  /** All must hold. */
  predicates: Predicate[];
  /** Of those the rule holds for, the share in the group; of the group, the share it holds for. 0 to 1. */
  precision: number;
  recall: number;
}

interface Candidate {
  predicate: Predicate;
  holds: boolean[];
}

const MAX_PREDICATES = 3;
const MIN_GAIN = 0.02;

/**
 * A short rule that picks out a group: the predicate with the best balance of precision and recall (F1, van
 * Rijsbergen 1979), then up to two more as long as each improves it.
 */
export function ruleForGroup(features: readonly Feature[], inGroup: readonly boolean[]): GroupRule | null {
  const candidates = features.flatMap(candidatesOf);
  const chosen: Candidate[] = [];
  let best = { f1: 0, precision: 0, recall: 0 };
  while (chosen.length < MAX_PREDICATES) {
    const next = bestAddition(candidates, chosen, inGroup);
    if (!next || next.score.f1 < best.f1 + (chosen.length === 0 ? 0 : MIN_GAIN)) break;
    chosen.push(next.candidate);
    best = next.score;
  }
  if (chosen.length === 0) return null;
  return {
    predicates: chosen.map((candidate) => candidate.predicate),
    precision: best.precision,
    recall: best.recall,
  };
}

function bestAddition(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  inGroup: readonly boolean[],
) {
  let best: { candidate: Candidate; score: ReturnType<typeof scoreOf> } | null = null;
  const used = new Set(chosen.map(({ predicate }) => `${predicate.feature} ${predicate.test}`));
  for (const candidate of candidates) {
    if (used.has(`${candidate.predicate.feature} ${candidate.predicate.test}`)) continue;
    const score = scoreOf([...chosen, candidate], inGroup);
    if (score.f1 > (best?.score.f1 ?? 0)) best = { candidate, score };
  }
  return best;
}

function scoreOf(candidates: readonly Candidate[], inGroup: readonly boolean[]) {
  let both = 0;
  let matched = 0;
  let members = 0;
  inGroup.forEach((member, index) => {
    const match = candidates.every((candidate) => candidate.holds[index] === true);
    if (match) matched += 1;
    if (member) members += 1;
    if (match && member) both += 1;
  });
  const precision = matched === 0 ? 0 : both / matched;
  const recall = members === 0 ? 0 : both / members;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function candidatesOf(feature: Feature): Candidate[] {
  return predicatesOf(feature).map((predicate) => ({ predicate, holds: holds(feature, predicate) }));
}

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
      const cuts = [
        ...new Set(
          [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((q) => known[Math.floor(q * known.length)]),
        ),
      ];
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
