import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { KindHead } from "#app/engines/statements/statement.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { f1Of } from "./measures.ts";

type Row = Map<string, string>;

/** Pain and goal on app reviews and forum sentences, judged by the shipped heads without any labels. */
export async function measureKinds(folder: string): Promise<Figure[]> {
  const clap = await readCsvRows(folder, "clap2017.csv");
  const maalej = await readCsvRows(folder, "maalej2016.csv");
  const suggestions = await readCsvRows(folder, "semeval2019-suggestions.csv");
  const trial = suggestions.filter((row) => row.get("split")?.startsWith("trial"));
  const train = suggestions.filter((row) => row.get("split") === "train");
  const isPain = (row: Row) => row.get("label") !== "OTHER" && row.get("label") !== "FEATURE";
  const isWish = (row: Row) => row.get("is_suggestion") === "1";
  const kind = (
    set: string,
    head: KindHead,
    rows: Row[],
    truth: (row: Row) => boolean,
    bar: number,
  ): Figure => {
    const scores = rows.map((row) => scoreOf(row, head));
    return {
      ability: "kind of statement",
      set,
      measure: `${head} F1`,
      value: f1Of(scores, rows.map(truth)),
      bar,
    };
  };
  return [
    kind("clap2017", "pain", clap, isPain, 0.8),
    kind("clap2017", "goal", clap, (row) => row.get("label") === "FEATURE", 0.42),
    kind("semeval2019 trial", "goal", trial, isWish, 0.74),
    kind("semeval2019 train", "goal", train, isWish, 0.63),
    kind("maalej2016", "pain", maalej, (row) => row.get("bug") === "1", 0.55),
    kind("maalej2016", "goal", maalej, (row) => row.get("feature") === "1", 0.3),
  ];
}

function scoreOf(row: Row, head: KindHead): number {
  const title = row.get("title") ?? "";
  const body = row.get("text") ?? "";
  const stars = Number(row.get("rating") || Number.NaN);
  const text = title === "" ? body : `${title}\n${body}`;
  const rating = Number.isNaN(stars) ? null : (stars - 1) / 4;
  return extractStatements({ id: "", text, rating }).kindScores[head];
}
