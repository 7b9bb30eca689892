import type { LineEvidence } from "../evidence.ts";

const percent = "(?:%|per ?cent\\b|percentage\\b|pct\\b|prozent\\b|procent\\b|pour cent\\b|por ciento\\b)";
const percentage = new RegExp(
  `(\\d+(?:[.,]\\d+)?)\\s?${percent}( of (?:the )?other| among (?:the )?other)?`,
  "g",
);
const pair = /(\d[\d,]*) (?:of|out of|in) (\d[\d,]*)/g;
const figure = /([$€£¥]?)(\d+(?:[.,]\d+)*)\s?([\p{L}%]*)/gu;
const words =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|double|doubled|twice|triple|thrice|quadrupled?|[a-z]{2,12}fold|couple|trillions?|percent|percentage|points?)\b/g;

/** What is left of a sentence without its numbers, how many told the line's share, and the first that is not in the evidence. */
export function checkNumbers(
  text: string,
  original: string,
  evidence: LineEvidence,
): { rest: string; shares: number; wrong: string | null } {
  let wrong: string | null = null;
  let shares = 0;
  const refuse = (found: string) => {
    wrong ??= found.trim();
    return " ";
  };
  let rest = text.replace(percentage, (found, number: string, ofOthers: string | undefined) => {
    const share = ofOthers ? evidence.othersShare : evidence.share;
    if (share === undefined || Number(number.replace(",", ".")) !== Math.round(share * 100))
      return refuse(found);
    if (!ofOthers) shares += 1;
    return " ";
  });
  rest = rest.replace(pair, (found, n: string, of: string) => {
    const [own, base] = [n, of].map((part) => Number(part.replaceAll(",", "")));
    if (own !== evidence.n || base !== evidence.of || evidence.share === undefined) return refuse(found);
    shares += 1;
    return " ";
  });
  const known = new Set([...original.matchAll(figure)].map(([, ...parts]) => keyOf(parts)));
  rest = rest.replace(figure, (found, ...parts: string[]) => (known.has(keyOf(parts)) ? " " : refuse(found)));
  const spoken = new Set(original.match(words));
  rest = rest.replace(words, (found) => (spoken.has(found) ? " " : refuse(found)));
  if (/\p{N}/u.test(rest)) refuse(rest.match(/\p{N}+/u)?.[0] ?? "");
  return { rest, shares, wrong };
}

/** An amount of money is one wherever it stands; any other number belongs to the word after it. */
function keyOf([currency = "", number = "", next = ""]: readonly string[]): string {
  return currency === "" ? `${number} ${next}` : `${currency}${number}`;
}
