import { redactionWords } from "./personal-data/redaction-words.ts";

/** One token of a text; `start` and `end` count UTF-16 code units of the text that was tokenized. */
export type Token = {
  text: string;
  /** Lower case, with typographic apostrophes made plain, so that it can be looked up in a word list. */
  lower: string;
  start: number;
  end: number;
  kind: "word" | "number" | "emoji" | "symbol";
};

// One alternative per kind of token, tried in this order at every position; no alternative can match the same text in two
// ways, so the work is linear in the text. "can't" is one word, "sign-up" three tokens, "e-mail" one; scripts
// written without spaces give one token a character; a sign repeated ("!!!") is one token.
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const letter = `(?:(?![${unspaced}])\\p{L})`;
// What stands for personal data that was taken out is one sign, no words: "[e-mail]".
const redacted = Object.values(redactionWords).map((word) => word.slice(1, -1));
const tokenPattern = new RegExp(
  [
    `(?<redacted>\\[(?:${redacted.join("|")})\\])`,
    `(?<unspaced>[${unspaced}]\\p{M}*)`,
    `(?<word>(?:[etx]-(?=\\p{L}{3}))?${letter}(?:${letter}|[\\p{M}\\p{N}_])*(?:['’](?:${letter}|\\p{M})+)*)`,
    "(?<number>\\p{N}+(?:[.,:]\\p{N}+)*)",
    "(?<emoji>[\\p{Extended_Pictographic}\\p{Regional_Indicator}][\\p{Emoji_Modifier}\\p{M}\\u200d\\ufe0f\\p{Extended_Pictographic}\\p{Regional_Indicator}]*)",
    "(?<symbol>(?<sign>[^\\s])\\k<sign>{0,31})",
  ].join("|"),
  "giu",
);

/** The tokens of a text in order; white space lies between them and is never part of one. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [found] = match;
    tokens.push({
      text: found,
      lower: plainLower(found),
      start: match.index,
      end: match.index + found.length,
      kind: kindOf(match.groups ?? {}),
    });
  }
  return tokens;
}

function kindOf(groups: { [name: string]: string | undefined }): Token["kind"] {
  if (groups.word !== undefined || groups.unspaced !== undefined) return "word";
  if (groups.number !== undefined) return "number";
  return groups.emoji === undefined ? "symbol" : "emoji";
}

function plainLower(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}
