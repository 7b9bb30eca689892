import type { PersonalSpan } from "./personal-span.ts";

// Digits with single separators between them; the bounds keep each try short.
const digitRun = /(?<![\p{L}\p{N}.,])[+(]?\d(?:[ ()/.\u00A0-]{0,2}\d){5,24}(?![\p{L}\p{N}])/gu;
const dateLike = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T]\d{1,2})?/;
const saysPhone =
  /(?:phone|call|tel|mobile|cell|whatsapp|sms|text|reach|ring|number|fax)[^\p{L}]{0,4}(?:\p{L}{1,4}[^\p{L}]{1,3}){0,3}$/iu;
const reference = /(?<![\p{L}\p{N}])#?(?:[A-Z]{1,5}[-_]?)?\d{5,}(?![\p{L}\p{N}])/gu;
// Each character is told from a separator by itself, so that a run can be split in one way alone.
// Only looked ahead at: what looks like the beginning of an account may stand before a real one.
const accountRun = /(?<![\p{L}\p{N}])(?=([A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}))/gu;

/**
 * Card numbers (13 to 19 digits that pass Luhn's check), bank accounts (ISO 13616 with its check digits), phone numbers
 * (7 to 15 digits, ITU E.164, written as such or after a word such as "call"), and long reference numbers.
 */
export function findNumbers(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of text.matchAll(accountRun)) {
    const run = match[1] ?? "";
    const end = endOfAccount(run, text.slice(match.index + run.length, match.index + run.length + 1));
    if (end !== undefined) {
      spans.push({ start: match.index, end: match.index + end, kind: "bank account" });
    }
  }
  for (const match of text.matchAll(digitRun)) {
    const [written] = match;
    const digits = written.replace(/\D/g, "");
    if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) {
      spans.push(spanOf(match, "card number"));
    } else if (isPhoneNumber(written, digits, text.slice(Math.max(0, match.index - 30), match.index))) {
      spans.push(spanOf(match, "phone number"));
    }
  }
  for (const match of text.matchAll(reference)) spans.push(spanOf(match, "number"));
  return spans;
}

function isPhoneNumber(written: string, digits: string, before: string): boolean {
  if (digits.length < 7 || digits.length > 15 || dateLike.test(written)) return false;
  if (written.startsWith("+") || saysPhone.test(before)) return true;
  // "0171 234 5678" and "(212) 555-0100"; a plain run of digits is rather an order's number.
  return /^[(0]/.test(written) || /^\d{3}[ .-]\d{3}[ .-]\d{4}$/.test(written);
}

/** Luhn (1960), US patent 2,950,048: the check digit of card numbers. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Where the account ends that a run begins with: at its end, or before one of the words that stand behind. */
function endOfAccount(run: string, next: string): number | undefined {
  const ends = Array.from(run.matchAll(/[ -]/g), ({ index }) => index);
  if (!/[\p{L}\p{N}]/u.test(next)) ends.push(run.length);
  return ends.reverse().find((end) => isBankAccount(run.slice(0, end)));
}

/** ISO 7064, MOD 97-10, over the account with its first four characters put last and letters as 10 to 35. */
function isBankAccount(written: string): boolean {
  const account = written.replace(/[ -]/g, "");
  if (account.length < 15 || account.length > 34) return false;
  let remainder = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

function spanOf(match: RegExpExecArray, kind: PersonalSpan["kind"]): PersonalSpan {
  return { start: match.index, end: match.index + match[0].length, kind };
}
