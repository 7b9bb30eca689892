import type { LineEvidence } from "../evidence.ts";

interface ShareWord {
  phrase: RegExp;
  /** Shares of which the words are true, 0 to 1. */
  low: number;
  high: number;
}

const about = "(?:about |roughly |around |nearly |almost |some )?";

/** Words for shares with what they may stand for; longer ones first, as each is taken out of the sentence when it is found. */
const shareWords: readonly ShareWord[] = [
  { phrase: /\b(?:nearly|almost|virtually|practically) (?:all|everyone|everybody)\b/, low: 0.97, high: 1 },
  { phrase: /\b(?:great|vast|overwhelming|large|clear) majority\b/, low: 0.85, high: 1 },
  { phrase: /\b(?:more than|over|just over) half\b/, low: 0.501, high: 1 },
  { phrase: /\b(?:less than|under|just under|fewer than) half\b/, low: 0, high: 0.499 },
  { phrase: new RegExp(`\\b${about}two[ -]thirds\\b`), low: 0.6, high: 0.72 },
  { phrase: new RegExp(`\\b${about}three[ -]quarters\\b`), low: 0.7, high: 0.8 },
  { phrase: new RegExp(`\\b${about}(?:a|one)[ -]third\\b|\\bone in three\\b`), low: 0.29, high: 0.38 },
  { phrase: new RegExp(`\\b${about}(?:a|one)[ -]quarter\\b|\\bone in four\\b`), low: 0.21, high: 0.29 },
  { phrase: new RegExp(`\\b${about}(?:a|one)[ -]fifth\\b|\\bone in five\\b`), low: 0.18, high: 0.225 },
  { phrase: new RegExp(`\\b${about}(?:a|one)[ -]tenth\\b|\\bone in ten\\b`), low: 0.08, high: 0.125 },
  { phrase: /\bone in six\b/, low: 0.146, high: 0.183 },
  { phrase: /\bone in eight\b/, low: 0.113, high: 0.146 },
  { phrase: /\btwo in five\b/, low: 0.36, high: 0.46 },
  { phrase: /\bthree in five\b/, low: 0.54, high: 0.65 },
  { phrase: /\bfour in five\b/, low: 0.75, high: 0.85 },
  { phrase: new RegExp(`\\b${about}half\\b`), low: 0.45, high: 0.55 },
  { phrase: /\b(?:all|everyone|everybody|every|each|always|entirely|exclusively)\b/, low: 1, high: 1 },
  { phrase: /\b(?:most|mostly|mainly|majority|largely|predominantly)\b/, low: 0.54, high: 1 },
  { phrase: /\b(?:usually|generally|typically|tend|tends)\b/, low: 0.54, high: 1 },
  { phrase: /\b(?:many|often|frequently|commonly|regularly|widely|plenty|lots?)\b/, low: 0.29, high: 1 },
  { phrase: /\b(?:minority)\b/, low: 0, high: 0.499 },
  {
    phrase: /\b(?:a few|few|a handful|handful|a small number|occasionally|sometimes)\b/,
    low: 0,
    high: 0.125,
  },
  { phrase: /\b(?:some|several)\b/, low: 0, high: 0.6 },
];

/** What is left of a sentence without its words for shares, how many there were, and the first that is not true. */
export function checkShareWords(
  text: string,
  original: string,
  { share }: LineEvidence,
): { rest: string; found: number; wrong: string | null } {
  let rest = text;
  let found = 0;
  for (const { phrase, low, high } of shareWords) {
    for (let match = phrase.exec(rest); match; match = phrase.exec(rest)) {
      const words = match[0].trim();
      const isOwn = new RegExp(`\\b${escaped(words)}\\b`).test(original);
      const isTrue = share !== undefined && share >= low && share <= high;
      if (!isOwn && !isTrue) return { rest, found, wrong: words };
      found += 1;
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    }
  }
  return { rest, found, wrong: null };
}

function escaped(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, (letter) => `\\${letter}`);
}
