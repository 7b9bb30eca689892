import { judgeWithLabels } from "#app/engines/analysis/judge-with-labels.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { KindHead } from "#app/engines/statements/statement.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { f1Of } from "./measures.ts";

const labelled = 100;

/** What a hundred labels do to the two heads on unseen app reviews: the change of each head's F1 on the rest. */
export async function measureLearning(folder: string): Promise<Figure[]> {
  const rows = await readCsvRows(folder, "clap2017.csv");
  const items = rows.map((row, index) => {
    const rating = (Number(row.get("rating")) - 1) / 4;
    return { id: String(index), text: row.get("text") ?? "", rating, time: null, person: null };
  });
  const truth = rows.map((row) => kindsOf(row.get("label") ?? ""));
  // Every thirtieth review is labelled, so that the labels are spread over all apps.
  const step = Math.floor(rows.length / labelled);
  const labels = new Map(
    truth.map((kinds, index) => [String(index), kinds] as const).filter((_, i) => i % step === 0),
  );
  const rest = items.map((_, index) => index).filter((index) => index % step !== 0);
  const before = items.map((item) => extractStatements(item));
  const after = judgeWithLabels(items, before, labels);
  const gain = (head: KindHead) => {
    const wanted = rest.map((index) => truth[index]?.has(head) ?? false);
    const score = (found: typeof after) =>
      f1Of(
        rest.map((index) => {
          const item = found[index];
          return item === undefined || "error" in item ? 0 : item.kindScores[head];
        }),
        wanted,
      );
    return score(after) - score(before);
  };
  const figure = (head: KindHead, bar: number): Figure => {
    return {
      ability: "learning, 100 labels",
      set: "clap2017",
      measure: `${head} gain`,
      value: gain(head),
      bar,
    };
  };
  return [figure("goal", 0.1), figure("pain", -0.02)];
}

function kindsOf(label: string): Set<KindHead> {
  if (label === "OTHER") return new Set();
  return new Set<KindHead>([label === "FEATURE" ? "goal" : "pain"]);
}
