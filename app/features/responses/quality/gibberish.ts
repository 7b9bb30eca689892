/** Keys beside one another, on the keyboards of most of Europe; a walk along them writes no word. */
const ROWS = ["qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1234567890"];
const NEIGHBOURS = new Set(
  ROWS.flatMap((row) =>
    [...row].flatMap((key, at) => [key + (row[at + 1] ?? ""), (row[at + 1] ?? "") + key]),
  ).filter((pair) => pair.length === 2),
);
// "ff" and "ss" belong to words, "wer" and "tre" do too; so many steps in a row do not.
const WALK = 0.75;
const FEWEST_LETTERS = 6;
const READ = 2000;

const VOWELS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿąęęăıőű]/;

/**
 * Whether a text was hammered into the keyboard: nothing but signs, one key held, a walk along a row of keys, or words
 * without a vowel. Only Latin letters can be told so; a text with any other letters passes. Looks at the first 2,000
 * characters; deliberately misses well-formed nonsense rather than call somebody's language noise.
 */
export function isGibberish(text: string): boolean {
  const lower = text.slice(0, READ).toLowerCase();
  if (/[^\p{Script=Latin}\P{L}]/u.test(lower)) return false;
  const letters = lower.replace(/[^\p{L}]/gu, "");
  if (letters === "") return lower.trim().length >= FEWEST_LETTERS && new Set(lower.trim()).size <= 3;
  if (letters.length < FEWEST_LETTERS) return false;
  return isHeld(letters) || isWalk(letters) || hasNoVowels(lower) || isOnePatternOver(letters);
}

/** One or two keys held for long; "mhm, hmm" and "ja ja ja" are words. */
function isHeld(letters: string): boolean {
  return letters.length >= 9 && new Set(letters).size <= 2;
}

function isWalk(letters: string): boolean {
  let steps = 0;
  for (let at = 1; at < letters.length; at += 1) {
    if (NEIGHBOURS.has(letters.slice(at - 1, at + 1))) steps += 1;
  }
  return steps / (letters.length - 1) >= WALK;
}

/** Most letters stand in long words without a vowel; "Strč prst skrz krk" is Czech, so short ones do not count. */
function hasNoVowels(text: string): boolean {
  let all = 0;
  let without = 0;
  for (const word of text.split(/[^\p{L}]+/u)) {
    all += word.length;
    if (word.length >= FEWEST_LETTERS && !VOWELS.test(word)) without += word.length;
  }
  return without * 2 > all;
}

/** "lalalalala", "asdasdasd": a pattern of two to four letters from beginning to end. */
function isOnePatternOver(letters: string): boolean {
  if (letters.length < 9) return false;
  for (const width of [2, 3, 4]) {
    let same = true;
    for (let at = width; at < letters.length && same; at += 1) same = letters[at] === letters[at - width];
    if (same) return true;
  }
  return false;
}
