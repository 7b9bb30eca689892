import { type Describe, makeDescribe, stemVectors, type VectorOf } from "./local-features.ts";
import { additionOf, type LocalHead } from "./local-training.ts";
import { learnTrusted } from "./local-trust.ts";
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

/** What was learnt for each head that labels could teach, and how a text is described to it. */
export type LocalHeads = { describe: Describe; heads: ReadonlyMap<KindHead, LocalHead> };

// With fewer judged texts on either side there is nothing to tell apart.
const leastExamples = 5;

/** Fewer labels than this teach nothing. */
export const leastLabels = 2 * leastExamples;

/**
 * Learns from judged texts what the general heads miss here: which cues count more or less in this corpus, and which
 * texts are alike. `vectorOf` gives texts the vectors of the corpus they come from, which teach most; without it their
 * own stems serve. A head keeps what it learnt only if that helps on labels it was not learnt from.
 */
export function learnLocalHeads(examples: readonly LabelledText[], vectorOf?: VectorOf): LocalHeads {
  const describe = makeDescribe(vectorOf ?? stemVectors(examples.map(({ text }) => text)));
  const described = examples.map((example) => ({ ...example, features: describe(example.text) }));
  const heads = new Map<KindHead, LocalHead>();
  for (const head of kindHeads) {
    const positives = examples.filter((example) => example.kinds.has(head)).length;
    if (positives < leastExamples || examples.length - positives < leastExamples) continue;
    const learnt = learnTrusted(
      described.map(({ features, kindScores, kinds }) => ({
        features,
        general: logit(kindScores[head]),
        holds: kinds.has(head),
      })),
    );
    if (learnt !== undefined) heads.set(head, learnt);
  }
  return { describe, heads };
}

/** Judges an item again with what was learnt: each statement by its own words, the item by all of them. */
export function applyLocalHeads(item: ItemStatements, learnt: LocalHeads): ItemStatements {
  if (learnt.heads.size === 0 || item.language !== "en") return item;
  const statements = item.statements.map((statement) => judgeAgain(statement, learnt));
  const kindScores =
    statements.length < 2 ? statements[0]?.kindScores : rescore(textOf(item), item.kindScores, learnt);
  return { ...item, statements, kindScores: kindScores ?? item.kindScores };
}

/** What an item says, without what was set aside. */
export function textOf({ statements }: ItemStatements): string {
  return statements.map(({ text }) => text).join("\n");
}

function judgeAgain(statement: Statement, learnt: LocalHeads): Statement {
  const kindScores = rescore(statement.text, statement.kindScores, learnt);
  const strongest = kindHeads.reduce((best, head) => (kindScores[head] > kindScores[best] ? head : best));
  const score = kindScores[strongest];
  const kind = score >= 0.5 ? strongest : "other";
  const kindScore = roundScore(kind === "other" ? 1 - score : score);
  if (kind === statement.kind) return { ...statement, kindScores, kindScore };
  const reasons = kind === "other" ? [] : ["resembles statements that were labelled by hand"];
  return { ...statement, kind, kindScores, kindScore, reasons };
}

function rescore(text: string, scores: KindScores, { describe, heads }: LocalHeads): KindScores {
  const features = describe(text);
  const kindScores = { ...scores };
  for (const [head, learnt] of heads) {
    const general = logit(scores[head]);
    kindScores[head] = roundScore(logistic(general + additionOf(learnt, features, general)));
  }
  return kindScores;
}
