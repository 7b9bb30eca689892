import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { readCsvRows, readReviewSentences } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { correlation, macroF1 } from "./measures.ts";

const labelValues = { negative: -1, neutral: 0, positive: 1 };

/** Three classes and correlation against the mean human rating, two classes against the summed strengths. */
export async function measureSentiment(folder: string): Promise<Figure[]> {
  const snippets = await readCsvRows(folder, "vader-amazon.csv");
  const judged = snippets.map((row) => judge(row.get("text") ?? ""));
  const means = snippets.map((row) => Number(row.get("mean_score_-4..4")));
  const classes = means.map((mean) => (mean > 0.5 ? 1 : mean < -0.5 ? -1 : 0));
  const labels = judged.map((item) => labelValues[item.sentimentLabel]);
  const scores = judged.map((item) => item.sentiment);
  const figure = (set: string, measure: string, value: number, bar: number) => ({
    ability: "sentiment",
    set,
    measure,
    value,
    bar,
  });
  return [
    figure("vader amazon snippets", "macro-F1", macroF1(labels, classes, [-1, 0, 1]), 0.5),
    figure("vader amazon snippets", "r", correlation(scores, means), 0.62),
    figure("hu_liu", "macro-F1", await measureTwoClasses(folder), 0.8),
  ];
}

async function measureTwoClasses(folder: string): Promise<number> {
  const sentences = await readReviewSentences(folder);
  const strengths = sentences.map(({ features }) =>
    features.reduce((sum, { strength }) => sum + strength, 0),
  );
  const clear = sentences.map((sentence, index) => ({ sentence, sign: Math.sign(strengths[index] ?? 0) }));
  const signed = clear.filter(({ sign }) => sign !== 0);
  const found = signed.map(({ sentence }) => (judge(sentence.text).sentiment < 0 ? -1 : 1));
  const truth = signed.map(({ sign }) => sign);
  return macroF1(found, truth, [-1, 1]);
}

function judge(text: string) {
  return extractStatements({ id: "", text, rating: null });
}
