/**
 * Nobody takes in a word of a questionnaire in less than 300 ms and answers with care (Zhang and Conrad 2014, "Speeding in
 * web surveys", section 3). Half of it is taken here, since people who know a page of ours read it faster.
 */
const SECONDS_A_WORD = 0.15;

/** Twelve keys a second is above the fastest of 168,000 typists (Dhakal and others 2018), so that dictating passes too. */
const KEYS_A_SECOND = 12;

/** Long texts may be pasted from a note that somebody wrote with care; what is beyond this costs no time. */
const KEYS_COUNTED = 120;

/** The shortest time, in seconds, in which a person can have read so many words and typed these texts. */
export function secondsNeeded(words: number, texts: readonly string[]): number {
  const keys = texts.reduce((sum, text) => sum + Math.min(text.length, KEYS_COUNTED), 0);
  return words * SECONDS_A_WORD + Math.min(keys, KEYS_COUNTED) / KEYS_A_SECOND;
}

/** How many words a text has; a text without blanks between its words (Chinese, Japanese, Thai) counts one per two characters. */
export function countWords(text: string): number {
  let words = 0;
  for (const part of text.split(/\s+/)) {
    if (part !== "") words += UNSPACED.test(part) ? Math.ceil(part.length / 2) : 1;
  }
  return words;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
