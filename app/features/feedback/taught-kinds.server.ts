import { learnCorpusVectors } from "#app/engines/analysis/corpus-vectors.ts";
import {
  applyLocalHeads,
  type LabelledText,
  type LocalHeads,
  learnLocalHeads,
  leastLabels,
} from "#app/engines/statements/local-heads.ts";
import { type KindHead, kindHeads } from "#app/engines/statements/statement.ts";
import {
  findLastCorrectionId,
  listKindLabels,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { AnalysisThreads, ItemResult } from "./analysis-threads.server.ts";
import { selectRecentTexts } from "./recent-texts.repository.server.ts";

// As many texts as teach, within a second or two, which words of this corpus mean alike. Statements of every kind: the
// themes' model knows no words of those that are "other", and these are what labels are mostly about.
const RECENT = 3000;

// Learning takes some seconds with many labels and each answer to a survey asks for it, so it is kept while nobody
// gives or takes back a kind.
let learnt: { upTo: string; heads: LocalHeads } | undefined;

/** What the kinds that people gave to statements teach about the rest; undefined while nobody gave any. */
export async function learnFromLabels(
  db: Db,
  threads: Pick<AnalysisThreads, "extract">,
): Promise<LocalHeads | undefined> {
  const upTo = await findLastCorrectionId(db, ["kind", "undo"]);
  if (upTo === "") return undefined;
  if (learnt?.upTo === upTo) return learnt.heads;
  const labels = await listKindLabels(db);
  // The general judgement of each text, which what is learnt is added to.
  const judged = await threads.extract(
    labels.map(({ statementId, text }) => ({ id: statementId, text, rating: null })),
    { wholeItems: true },
  );
  const examples = labels.flatMap(({ text, kind }, index): LabelledText[] => {
    const result = judged[index];
    if (result === undefined || "error" in result || result.language !== "en") return [];
    return [{ text, kindScores: result.kindScores, kinds: toHeads(kind) }];
  });
  const recent = examples.length < leastLabels ? [] : await selectRecentTexts(db, RECENT);
  const texts = [...examples.map(({ text }) => text), ...recent];
  const heads = learnLocalHeads(examples, learnCorpusVectors(texts));
  learnt = { upTo, heads };
  return heads;
}

/** Judges what was read again with what people taught. */
export function judgeAsTaught(
  results: readonly ItemResult[],
  heads: LocalHeads | undefined,
): readonly ItemResult[] {
  if (heads === undefined) return results;
  return results.map((result) => ("error" in result ? result : applyLocalHeads(result, heads)));
}

function toHeads(kind: string): ReadonlySet<KindHead> {
  return new Set(kindHeads.filter((head) => head === kind));
}
