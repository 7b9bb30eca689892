import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { KindHead } from "#app/engines/statements/statement.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { itemOf, kindsOfClap, kindsOfMaalej, kindsOfSuggestion } from "./labelled-rows.ts";
import { f1Of } from "./measures.ts";

type Row = Map<string, string>;

/** Pain and goal on app reviews and forum sentences, judged by the shipped heads without any labels. */
export async function measureKinds(folder: string): Promise<Figure[]> {
  const clap = await readCsvRows(folder, "clap2017.csv");
  const maalej = await readCsvRows(folder, "maalej2016.csv");
  const suggestions = await readCsvRows(folder, "semeval2019-suggestions.csv");
  const trial = suggestions.filter((row) => row.get("split")?.startsWith("trial"));
  const train = suggestions.filter((row) => row.get("split") === "train");
  const kind = (
    set: string,
    head: KindHead,
    rows: Row[],
    kindsOf: (row: Row) => Set<KindHead>,
    bar: number,
  ): Figure => {
    const scores = rows.map((row) => extractStatements(itemOf(row)).kindScores[head]);
    const truth = rows.map((row) => kindsOf(row).has(head));
    return {
      ability: "kind of statement",
      set,
      measure: `${head} F1`,
      value: f1Of(scores, truth),
      bar,
    };
  };
  return [
    kind("clap2017", "pain", clap, kindsOfClap, 0.8),
    kind("clap2017", "goal", clap, kindsOfClap, 0.42),
    kind("semeval2019 trial", "goal", trial, kindsOfSuggestion, 0.74),
    kind("semeval2019 train", "goal", train, kindsOfSuggestion, 0.63),
    kind("maalej2016", "pain", maalej, kindsOfMaalej, 0.55),
    kind("maalej2016", "goal", maalej, kindsOfMaalej, 0.3),
  ];
}
