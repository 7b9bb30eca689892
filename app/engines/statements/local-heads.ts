import { contentStems } from "../text/content-stems.ts";
import {
  type ItemStatements,
  type KindHead,
  type KindScores,
  kindHeads,
  type Statement,
} from "./statement.ts";

/** A text whose kinds a person has judged; no kinds means "other". */
export type LabelledText = { text: string; kindScores: KindScores; kinds: ReadonlySet<KindHead> };

/** What one head has learnt from judged texts: a shift of its sum and a weight for each stem and pair of stems. */
export type LocalHead = { bias: number; weights: ReadonlyMap<string, number> };
export type LocalHeads = ReadonlyMap<KindHead, LocalHead>;

// With fewer judged texts on either side there is nothing to tell apart.
const leastExamples = 5;
// The share of what was learnt that counts grows with the number of positive examples, up to these.
const fullTrustPositives = 40;
const rounds = 60;
const stepSize = 0.5;
const decay = 0.02;

/** Learns what the general cues miss here: logistic regression on stems, with the cues' sum as a fixed offset. */
export function learnLocalHeads(examples: readonly LabelledText[]): LocalHeads {
  const features = examples.map((example) => featuresOf(example.text));
  const heads = new Map<KindHead, LocalHead>();
  for (const head of kindHeads) {
    const positives = examples.filter((example) => example.kinds.has(head)).length;
    if (positives < leastExamples || examples.length - positives < leastExamples) continue;
    const learnt = trainHead(examples, features, head);
    const trust = Math.min(1, positives / fullTrustPositives);
    const weights = new Map([...learnt.weights].map(([feature, weight]) => [feature, weight * trust]));
    heads.set(head, { bias: learnt.bias * trust, weights });
  }
  return heads;
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
    kindScores[head] = round(logistic(logit(kindScores[head]) + sumOf(learnt, features)));
  }
  const strongest = kindHeads.reduce((best, head) => (kindScores[head] > kindScores[best] ? head : best));
  const score = kindScores[strongest];
  const kind = score >= 0.5 ? strongest : "other";
  if (kind === statement.kind)
    return { ...statement, kindScores, kindScore: round(kind === "other" ? 1 - score : score) };
  const reasons = kind === "other" ? [] : ["resembles statements that were labelled by hand"];
  return { ...statement, kind, kindScores, kindScore: round(kind === "other" ? 1 - score : score), reasons };
}

function trainHead(
  examples: readonly LabelledText[],
  features: readonly Set<string>[],
  head: KindHead,
): LocalHead {
  const weights = new Map<string, number>();
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const step = stepSize / (1 + round / 10);
    for (const [index, example] of examples.entries()) {
      const present = features[index] ?? new Set<string>();
      const expected = logistic(logit(example.kindScores[head]) + sumOf({ bias, weights }, present));
      const error = (example.kinds.has(head) ? 1 : 0) - expected;
      bias += step * error * 0.2;
      const share = (step * error) / Math.sqrt(present.size + 1);
      for (const feature of present) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + share - step * decay * weight);
      }
    }
  }
  return { bias, weights };
}

function featuresOf(text: string): Set<string> {
  const stems = contentStems(text);
  const pairs = stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`);
  return new Set([...stems, ...pairs]);
}

function sumOf(head: LocalHead, features: ReadonlySet<string>): number {
  let sum = 0;
  for (const feature of features) sum += head.weights.get(feature) ?? 0;
  return head.bias + sum / Math.sqrt(features.size + 1);
}

function logit(score: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, score));
  return Math.log(inside / (1 - inside));
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
