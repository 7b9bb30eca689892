import { isCourtesy } from "../text/courtesy.ts";
import { givenNames } from "../text/given-names.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type Token, tokenize } from "../text/tokenize.ts";

const titles = new Set(["mr", "mrs", "ms", "miss", "dr", "prof"]);
// "Many thanks from Cork, Niamh Byrne": how far after a word of courtesy a name may stand.
const reach = 6;

/**
 * The words (lower case) of a corpus that are people's names: given names, what follows one or a title, and capitalised
 * words right after thanks and greetings, and `known` ones (lower case); each only while it is written with a capital
 * more often than without.
 */
export function findPersonNames(
  texts: Iterable<string>,
  known: ReadonlySet<string> = new Set(),
): Set<string> {
  const asName = new Set<string>();
  const capitals = new Map<string, number>();
  for (const text of texts) {
    const tokens = tokenize(text).filter(({ kind }) => kind === "word");
    for (const [at, token] of tokens.entries()) {
      const word = bare(token);
      capitals.set(word, (capitals.get(word) ?? 0) + (isCapitalised(token) ? 1 : -1));
      if (known.has(word) || standsAsName(tokens, at, asName)) asName.add(word);
    }
  }
  return new Set([...asName].filter((word) => (capitals.get(word) ?? 0) > 0));
}

/** True when this word is used as a person's name. */
export function isPersonName(token: Token, names: ReadonlySet<string>): boolean {
  return isCapitalised(token) && (names.has(bare(token)) || givenNames.has(bare(token)));
}

function standsAsName(tokens: readonly Token[], at: number, asName: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token) || isStopWord(token.lower)) return false;
  if (givenNames.has(bare(token))) return true;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (titles.has(before.lower)) return true;
  if (isCapitalised(before) && (givenNames.has(bare(before)) || asName.has(bare(before)))) return true;
  return !isCourtesy(token.lower) && tokens.slice(Math.max(0, at - reach), at).some(isThanks);
}

function isThanks({ lower }: Token): boolean {
  return /^(?:thanks?|regards|wishes|greetings|sincerely|cheers|remain|yours|dear|hi|hello)$/.test(lower);
}

// A capital and then small letters: "EURO" and "iPhone" are no names.
function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}

function bare({ lower }: Token): string {
  return lower.replace(/'s$/, "");
}
