import { stemOf } from "#app/engines/text/porter-stemmer.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { readCsvRows } from "#scripts/evaluate/data-files.ts";

const files = ["banking77-train.csv", "bitext.csv", "clinc150-train-val.csv"];
// A stem seen less often counts as never seen.
const leastSeen = 3;
const perTexts = 100_000;

/** In how many of 100,000 everyday questions, commands and requests each stem stands, by stem. */
export async function countBackground(folder: string): Promise<[string, number][]> {
  const counts = new Map<string, number>();
  let texts = 0;
  for (const file of files) {
    for (const row of await readCsvRows(folder, file)) {
      texts += 1;
      for (const stem of stemsOf(row.get("text") ?? "")) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= leastSeen).sort(byStem);
  return kept.map(([stem, count]) => [stem, Math.round((count / texts) * perTexts)]);
}

function stemsOf(text: string): Set<string> {
  const words = tokenize(text).filter(({ kind }) => kind === "word");
  return new Set(words.map(({ lower }) => stemOf(lower.replace(/'s$/, "").replaceAll("-", ""))));
}

function byStem([first]: [string, number], [second]: [string, number]): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
