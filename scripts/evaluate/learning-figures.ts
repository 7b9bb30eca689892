import { judgeWithLabels } from "#app/engines/analysis/judge-with-labels.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { ItemStatements, KindHead } from "#app/engines/statements/statement.ts";
import { fixedNoise } from "#app/engines/themes/vectors/random.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { itemOf, kindsOfClap, kindsOfMaalej, kindsOfSuggestion } from "./labelled-rows.ts";
import { f1Of } from "./measures.ts";

const labelled = 100;
// A hundred labels are few: how much they teach depends on which they are, so it is averaged over several draws.
const draws = 4;

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
  const gains = Array.from({ length: draws }, (_, draw) =>
    gainsOf(before, truth, drawLabels(rows.length, draw)),
  );
  return Object.entries(bars).map(([head, bar]) => {
    const value = gains.reduce((sum, gain) => sum + (gain.get(head) ?? 0), 0) / draws;
    return { ability: "learning, 100 labels", set, measure: `${head} gain`, value, bar };
  });
}

function drawLabels(count: number, seed: number): Set<number> {
  const noise = fixedNoise(seed);
  const keys = Array.from({ length: count }, (_, index) => ({ index, key: noise() }));
  keys.sort((one, other) => one.key - other.key);
  return new Set(keys.slice(0, labelled).map(({ index }) => index));
}

function gainsOf(
  before: readonly ItemStatements[],
  truth: readonly ReadonlySet<KindHead>[],
  chosen: ReadonlySet<number>,
): Map<string, number> {
  const labels = new Map([...chosen].map((index) => [String(index), truth[index] ?? new Set<KindHead>()]));
  const after = judgeWithLabels(before, labels);
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
