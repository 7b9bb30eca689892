import { contentStems } from "../text/content-stems.ts";
import { logistic, logit, roundScore } from "./scores.ts";
import {
  type ItemStatements,
  type KindHead,
  type KindScores,
  kindHeads,
  type Statement,
} from "./statement.ts";

/** A text whose kinds a person has judged; no kinds means "other". */
export type LabelledText = { text: string; kindScores: KindScores; kinds: ReadonlySet<KindHead> };

/** What one head has learnt from judged texts: a weight for each stem and pair of stems. */
export type LocalHead = { weights: ReadonlyMap<string, number> };
export type LocalHeads = ReadonlyMap<KindHead, LocalHead>;

// With fewer judged texts on either side there is nothing to tell apart.
const leastExamples = 5;
// The share of what was learnt that counts grows with the number of positive examples, up to these.
const fullTrustPositives = 40;
const rounds = 40;
const stepSize = 0.4;
const decay = 0.03;
const folds = 5;
const positiveCost = 2;

type FeaturedText = LabelledText & { features: ReadonlySet<string> };

/**
 * Learns what the general cues miss here: logistic regression on stems, with the cues' sum as a fixed offset. A head
 * keeps what it learnt only if that helps on labels it was not learnt from; a few labels must never do harm.
 */
export function learnLocalHeads(examples: readonly LabelledText[]): LocalHeads {
  const featured = examples.map((example) => ({ ...example, features: featuresOf(example.text) }));
  const heads = new Map<KindHead, LocalHead>();
  for (const head of kindHeads) {
    const positives = examples.filter((example) => example.kinds.has(head)).length;
    if (positives < leastExamples || examples.length - positives < leastExamples) continue;
    if (helpsOnHeldBack(featured, head)) heads.set(head, trainHead(featured, head));
  }
  return heads;
}

// Each fifth is judged by what the other four teach: surprise must shrink there, and errors must not grow.
function helpsOnHeldBack(examples: readonly FeaturedText[], head: KindHead): boolean {
  const without = { errors: 0, surprise: 0 };
  const withLearnt = { errors: 0, surprise: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const learnt = trainHead(
      examples.filter((_, index) => index % folds !== fold),
      head,
    );
    for (const { kinds, kindScores, features } of examples.filter((_, index) => index % folds === fold)) {
      const general = logit(kindScores[head]);
      count(without, general, kinds.has(head));
      count(withLearnt, general + sumOf(learnt, features), kinds.has(head));
    }
  }
  return withLearnt.surprise < without.surprise && withLearnt.errors <= without.errors;
}

// A missed positive costs more than a false one: labels hold far more texts without a kind than with it.
function count(into: { errors: number; surprise: number }, sum: number, isPositive: boolean): void {
  const cost = isPositive ? positiveCost : 1;
  if (sum >= 0 !== isPositive) into.errors += cost;
  into.surprise -= cost * Math.log(logistic(isPositive ? sum : -sum));
}

/** Judges an item again with what was learnt; a statement's strongest head becomes its kind. */
export function applyLocalHeads(item: ItemStatements, heads: LocalHeads): ItemStatements {
  if (heads.size === 0 || item.language !== "en") return item;
  const statements = item.statements.map((statement) => judgeAgain(statement, heads));
  const kindScores = { ...item.kindScores };
  for (const head of kindHeads)
    kindScores[head] = Math.max(0, ...statements.map((each) => each.kindScores[head]));
  return { ...item, statements, kindScores };
}

function judgeAgain(statement: Statement, heads: LocalHeads): Statement {
  const features = featuresOf(statement.text);
  const kindScores = { ...statement.kindScores };
  for (const [head, learnt] of heads) {
    kindScores[head] = roundScore(logistic(logit(kindScores[head]) + sumOf(learnt, features)));
  }
  const strongest = kindHeads.reduce((best, head) => (kindScores[head] > kindScores[best] ? head : best));
  const score = kindScores[strongest];
  const kind = score >= 0.5 ? strongest : "other";
  if (kind === statement.kind)
    return { ...statement, kindScores, kindScore: roundScore(kind === "other" ? 1 - score : score) };
  const reasons = kind === "other" ? [] : ["resembles statements that were labelled by hand"];
  return {
    ...statement,
    kind,
    kindScores,
    kindScore: roundScore(kind === "other" ? 1 - score : score),
    reasons,
  };
}

function trainHead(examples: readonly FeaturedText[], head: KindHead): LocalHead {
  const positives = examples.filter((example) => example.kinds.has(head)).length;
  // Rare kinds would drown: their examples pull harder, by the root of how rare they are.
  const pull = Math.sqrt(Math.max(1, (examples.length - positives) / Math.max(1, positives)));
  const weights = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const step = stepSize / (1 + round / 10);
    for (const { kindScores, kinds, features } of examples) {
      const expected = logistic(logit(kindScores[head]) + sumOf({ weights }, features));
      const error = kinds.has(head) ? pull * (1 - expected) : -expected;
      const share = (step * error) / Math.sqrt(features.size + 1);
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + share - step * decay * weight);
      }
    }
  }
  const trust = Math.min(1, positives / fullTrustPositives);
  return { weights: new Map([...weights].map(([feature, weight]) => [feature, weight * trust])) };
}

function featuresOf(text: string): Set<string> {
  const stems = contentStems(text);
  const pairs = stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`);
  return new Set([...stems, ...pairs]);
}

function sumOf(head: LocalHead, features: ReadonlySet<string>): number {
  let sum = 0;
  for (const feature of features) sum += head.weights.get(feature) ?? 0;
  return sum / Math.sqrt(features.size + 1);
}
