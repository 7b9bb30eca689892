import { chooseAspects } from "#app/engines/analysis/choose-aspects.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { Aspect } from "#app/engines/statements/statement.ts";
import { keyOfFeature, listAspects } from "./aspect-lists.ts";
import { readAspectRows, readReviewSentences } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { harmonic } from "./measures.ts";

/** Exact spans in laptop and restaurant sentences, and the aspect lists of five products. */
export async function measureAspects(folder: string): Promise<Figure[]> {
  return [
    await measureSpans(folder, "laptops", 0.36),
    await measureSpans(folder, "restaurants", 0.6),
    ...(await measureLists(folder)),
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

async function measureLists(folder: string): Promise<Figure[]> {
  const sentences = await readReviewSentences(folder);
  const products = [...new Set(sentences.map((sentence) => sentence.product))];
  const lists = products.map((product) => {
    const own = sentences.filter((sentence) => sentence.product === product);
    const features = own.flatMap((sentence) => sentence.features.map(({ feature }) => feature.toLowerCase()));
    return { found: listAspects(aspectsOf(own.map(({ text }) => text)).flat()), features };
  });
  const meanF1 = (compare: (list: (typeof lists)[number]) => number) =>
    lists.reduce((sum, list) => sum + compare(list), 0) / lists.length;
  const row = { ability: "aspect list", set: "hu_liu, five products" };
  const figures = [
    // The set names its features in the singular, as a list for readers would; people write of batteries.
    {
      measure: "mean F1",
      value: meanF1(({ found, features }) => agreement(found.singulars, features)),
      bar: 0.38,
    },
    {
      measure: "by key",
      value: meanF1(({ found, features }) => agreement(found.keys, features.map(keyOfFeature))),
      bar: 0.38,
    },
    // No bar is set for this: a guard against falling back.
    {
      measure: "as spelt",
      value: meanF1(({ found, features }) => agreement(found.spellings, features)),
      bar: 0.3,
    },
  ];
  return figures.map((figure) => ({ ...row, ...figure }));
}

function agreement(found: readonly string[], wanted: readonly string[]): number {
  const [listed, known] = [new Set(found), new Set(wanted)];
  return harmonic([...listed].filter((name) => known.has(name)).length, listed.size, known.size);
}

// The texts are one corpus, as in an analysis of them.
function aspectsOf(texts: readonly string[]): Aspect[][] {
  const items = texts.map((text, index) => extractStatements({ id: String(index), text, rating: null }));
  return chooseAspects(items).map((item) =>
    "error" in item ? [] : item.statements.flatMap(({ aspects }) => aspects),
  );
}
