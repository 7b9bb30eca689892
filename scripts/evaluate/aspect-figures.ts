import { chooseAspects } from "#app/engines/analysis/choose-aspects.ts";
import { aspectKey } from "#app/engines/statements/aspects.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { Aspect } from "#app/engines/statements/statement.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { readAspectRows, readReviewSentences } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { harmonic } from "./measures.ts";

// A product's list holds the aspects seen this often.
const listedFrom = 3;

/** Exact spans in laptop and restaurant sentences, and the aspect lists of five products. */
export async function measureAspects(folder: string): Promise<Figure[]> {
  return [
    await measureSpans(folder, "laptops", 0.36),
    await measureSpans(folder, "restaurants", 0.6),
    await measureLists(folder),
  ];
}

async function measureSpans(folder: string, domain: string, bar: number): Promise<Figure> {
  const rows = (await readAspectRows(folder)).filter((row) => row.domain === domain);
  const aspects = aspectsOf(rows.map(({ text }) => text));
  const found = new Set(
    aspects.flatMap((own, index) => own.map(({ start, end }) => `${index} ${start} ${end}`)),
  );
  const wanted = new Set(
    rows.flatMap((row, index) => row.aspects.map(({ from, to }) => `${index} ${from} ${to}`)),
  );
  const hits = [...found].filter((span) => wanted.has(span)).length;
  const value = harmonic(hits, found.size, wanted.size);
  return { ability: "aspect terms", set: `semeval2014 ${domain}`, measure: "F1", value, bar };
}

async function measureLists(folder: string): Promise<Figure> {
  const sentences = await readReviewSentences(folder);
  const products = [...new Set(sentences.map((sentence) => sentence.product))];
  const each = products.map((product) => {
    const own = sentences.filter((sentence) => sentence.product === product);
    const counts = new Map<string, number>();
    for (const { key } of aspectsOf(own.map(({ text }) => text)).flat()) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const found = [...counts].filter(([, count]) => count >= listedFrom).map(([key]) => key);
    // The set names its features in the singular; aspects are told apart by key, so both are compared by key.
    const wanted = new Set(own.flatMap(({ features }) => features.map(({ feature }) => keyOf(feature))));
    return harmonic(found.filter((key) => wanted.has(key)).length, found.length, wanted.size);
  });
  const value = each.reduce((sum, f1) => sum + f1, 0) / each.length;
  return { ability: "aspect list", set: "hu_liu, five products", measure: "mean F1", value, bar: 0.38 };
}

function keyOf(feature: string): string {
  return aspectKey(tokenize(feature).filter(({ kind }) => kind !== "symbol"));
}

// The texts are one corpus, as in an analysis of them.
function aspectsOf(texts: readonly string[]): Aspect[][] {
  const items = texts.map((text, index) => extractStatements({ id: String(index), text, rating: null }));
  return chooseAspects(items).map((item) =>
    "error" in item ? [] : item.statements.flatMap(({ aspects }) => aspects),
  );
}
