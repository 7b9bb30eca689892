import { decodeWhole } from "./decode-text.ts";
import type { EncodingReading } from "./encoding-reading.schema.ts";

const MOST_ENCODINGS = 3;
const MOST_TEXTS = 4;

/**
 * How the likeliest encodings read the same pieces of a file, side by side: at most three that read them differently,
 * the first as ranked, with the first pieces by which they can be told apart. Empty where all read them alike.
 */
export function compareReadings(pieces: readonly Buffer[], ranked: readonly string[]): EncodingReading[] {
  const readings: { encoding: string; texts: string[] }[] = [];
  for (const encoding of ranked) {
    if (readings.length === MOST_ENCODINGS) break;
    const texts = pieces.map((piece) => decodeWhole(encoding, piece).trim());
    const isNew = readings.every((other) => other.texts.some((text, at) => text !== texts[at]));
    if (isNew) readings.push({ encoding, texts });
  }
  if (readings.length < 2) return [];
  const shown = tellingPieces(readings.map(({ texts }) => texts));
  return readings.map(({ encoding, texts }) => ({ encoding, texts: shown.map((at) => texts[at] ?? "") }));
}

/** First those that tell apart two readings which no earlier one did, then others on which not all agree. */
function tellingPieces(texts: readonly (readonly string[])[]): number[] {
  const told = new Set<string>();
  const seen = new Set<string>();
  const [telling, others]: [number[], number[]] = [[], []];
  texts[0]?.forEach((text, at) => {
    const pairs = texts.flatMap((mine, a) =>
      texts.slice(a + 1).flatMap((theirs, b) => (mine[at] === theirs[at] ? [] : [`${a} ${a + 1 + b}`])),
    );
    if (pairs.length === 0 || seen.has(text)) return;
    seen.add(text);
    (pairs.some((pair) => !told.has(pair)) ? telling : others).push(at);
    for (const pair of pairs) told.add(pair);
  });
  return [...telling, ...others].slice(0, MOST_TEXTS).sort((a, b) => a - b);
}
