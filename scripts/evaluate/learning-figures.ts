import { learnCorpusVectors } from "#app/engines/analysis/corpus-vectors.ts";
import { judgeWithLabels } from "#app/engines/analysis/judge-with-labels.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { VectorOf } from "#app/engines/statements/local-features.ts";
import { textOf } from "#app/engines/statements/local-heads.ts";
import type { ItemStatements, KindHead } from "#app/engines/statements/statement.ts";
import { fixedNoise } from "#app/engines/themes/vectors/random.ts";
import { compareText } from "#app/engines/themes/vectors/vocabulary.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { itemOf, kindsOfClap, kindsOfMaalej, kindsOfSuggestion } from "./labelled-rows.ts";
import { f1Of } from "./measures.ts";

const labelled = 100;
// A hundred labels are few: how much they teach depends on which they are, so it is averaged over several draws.
const draws = 8;

type Row = Map<string, string>;

/** What a hundred labels drawn at random (from fixed seeds) do to the heads: the change of each head's F1 on the rest. */
export async function measureLearning(folder: string): Promise<Figure[]> {
  const clap = await readCsvRows(folder, "clap2017.csv");
  const maalej = await readCsvRows(folder, "maalej2016.csv");
  const suggestions = (await readCsvRows(folder, "semeval2019-suggestions.csv")).filter((row) =>
    row.get("split")?.startsWith("trial"),
  );
  return [
    ...measureSet("clap2017", clap, kindsOfClap, { goal: 0.1, pain: -0.02 }),
    ...measureSet("maalej2016", maalej, kindsOfMaalej, { goal: -0.02, pain: -0.02 }),
    ...measureSet("semeval2019 trial", suggestions, kindsOfSuggestion, { goal: -0.02 }),
  ];
}

function measureSet(
  set: string,
  rows: readonly Row[],
  kindsOf: (row: Row) => Set<KindHead>,
  bars: Partial<Record<KindHead, number>>,
): Figure[] {
  const before = rows.map((row, index) => extractStatements({ ...itemOf(row), id: String(index) }));
  const truth = rows.map(kindsOf);
  const vectorOf = learnCorpusVectors(before.filter(({ language }) => language === "en").map(textOf));
  const gains = Array.from({ length: draws }, (_, draw) =>
    gainsOf(before, truth, drawLabels(truth, draw), vectorOf),
  );
  return Object.entries(bars).map(([head, bar]) => {
    const value = gains.reduce((sum, gain) => sum + (gain.get(head) ?? 0), 0) / draws;
    return { ability: "learning, 100 labels", set, measure: `${head} gain`, value, bar };
  });
}

// Each kind is drawn in the share it has in the set, so that a draw without a kind does not blur the mean.
function drawLabels(truth: readonly ReadonlySet<KindHead>[], seed: number): Set<number> {
  const noise = fixedNoise(seed);
  const keys = truth.map((kinds, index) => ({ index, kind: [...kinds].join(" "), key: noise() }));
  keys.sort((one, other) => compareText(one.kind, other.kind) || one.key - other.key);
  const step = truth.length / labelled;
  return new Set(
    Array.from({ length: labelled }, (_, at) => keys[Math.floor((at + 0.5) * step)]?.index ?? 0),
  );
}

function gainsOf(
  before: readonly ItemStatements[],
  truth: readonly ReadonlySet<KindHead>[],
  chosen: ReadonlySet<number>,
  vectorOf: VectorOf,
): Map<string, number> {
  const labels = new Map([...chosen].map((index) => [String(index), truth[index] ?? new Set<KindHead>()]));
  const after = judgeWithLabels(before, labels, vectorOf);
  const rest = before.map((_, index) => index).filter((index) => !chosen.has(index));
  const f1 = (items: typeof after, head: KindHead) => {
    const scores = rest.map((index) => {
      const item = items[index];
      return item === undefined || "error" in item ? 0 : item.kindScores[head];
    });
    return f1Of(
      scores,
      rest.map((index) => truth[index]?.has(head) ?? false),
    );
  };
  const heads: KindHead[] = ["goal", "pain"];
  return new Map(heads.map((head) => [head, f1(after, head) - f1(before, head)]));
}
