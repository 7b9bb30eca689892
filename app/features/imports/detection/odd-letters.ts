/** Spacing accents, the sign for any currency and ordinals: almost nobody types them, but wrong readings are full of them. */
const HARDLY_TYPED = /[¤¦¨¯´¸·˝˛ˇ˘˙˜ˆ¬ªº†‡‰ƒ\u2190-\u22ff\u2500-\u25ff\ufb00-\ufdff]/u;
/** What a wrong table or half a character leaves behind: no character, a control character, one for private use. */
const NO_CHARACTER = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u;
/** They stand inside of words. */
const JOINS_WORDS = /[’‑·\u00ad\p{M}]/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * Which share of the characters beyond ASCII stand where no writer puts them, 0 to 1: a capital inside a word, a sign
 * between letters, letters of two scripts in one word, no character at all. The right encoding of a text gives nearly
 * none, a wrong one many.
 */
export function oddShare(text: string): number {
  const characters = [...text];
  let foreign = 0;
  let odd = 0;
  characters.forEach((character, at) => {
    if (character < "\u0080") return;
    foreign += 1;
    if (isOdd(characters[at - 1] ?? " ", character, characters[at + 1] ?? " ")) odd += 1;
  });
  return foreign === 0 ? 0 : odd / foreign;
}

function isOdd(before: string, character: string, after: string): boolean {
  if (NO_CHARACTER.test(character) || HARDLY_TYPED.test(character)) return true;
  const follows = LETTER.test(before);
  const goesOn = LETTER.test(after);
  if (!LETTER.test(character)) return follows && goesOn && !JOINS_WORDS.test(character);
  if (LOWER.test(before) && UPPER.test(character)) return true;
  if (follows && LOWER.test(character) && UPPER.test(after)) return true;
  const script = scriptOf(character);
  return (follows && scriptOf(before) !== script) || (goesOn && scriptOf(after) !== script);
}

/** The place in SCRIPTS; -1 for all others, which are not told apart. */
function scriptOf(letter: string): number {
  return SCRIPTS.findIndex((script) => script.test(letter));
}
