import { readYesOrNo } from "#app/lib/yes-or-no.ts";
import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import { type Checked, cut, range, right, wrong } from "./checked.ts";
import { isEmail, isIsoDate, readNumber } from "./written-forms.ts";

export function checkText(words: PublicWords, text: string, max: number): Checked {
  if (text.length > max) return wrong(fillWords(words.tooLong, { max, n: text.length }));
  return right({ kind: "text", text });
}

/** What a number has to be. */
export interface NumberLimits {
  min: number | null;
  max: number | null;
  whole: boolean;
}

export function checkNumber(words: PublicWords, text: string, { min, max, whole }: NumberLimits): Checked {
  const template = whole ? words.wholeNumber : words.number;
  const expected = fillWords(template, { range: range(words, min, max), came: cut(text) });
  const number = readNumber(text);
  if (number === null || (whole && !Number.isInteger(number))) return wrong(expected);
  if ((min !== null && number < min) || (max !== null && number > max)) return wrong(expected);
  return right({ kind: "number", number });
}

export function checkDate(
  words: PublicWords,
  text: string,
  earliest: string | null,
  latest: string | null,
): Checked {
  const expected = fillWords(words.date, { range: range(words, earliest, latest), came: cut(text) });
  if (!isIsoDate(text)) return wrong(expected);
  if ((earliest !== null && text < earliest) || (latest !== null && text > latest)) return wrong(expected);
  return right({ kind: "text", text });
}

export function checkEmail(words: PublicWords, text: string): Checked {
  return isEmail(text)
    ? right({ kind: "text", text })
    : wrong(fillWords(words.emailForm, { came: cut(text) }));
}

export function checkConsent(words: PublicWords, required: boolean, text: string): Checked {
  const given = text === "" ? false : readYesOrNo(text);
  if (given === undefined) return wrong(fillWords(words.tick, { came: cut(text) }));
  if (required && !given) return { ok: false, why: "missing", message: words.agreement };
  return right({ kind: "consent", given });
}
