/*
 * The forms of typed answers. Without a schema library: the same check runs in the script of the public page, which
 * has to stay small.
 */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar such as 2026-03-31. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/**
 * Whether a text is an e-mail address as people have them: letters, digits and . _ ' + - before the @, a host of at
 * least two labels after it, 254 characters at most (RFC 5321).
 */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  const [local = "", host = "", ...rest] = text.split("@");
  if (rest.length > 0 || !/^[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]$/.test(local)) return false;
  if (local.startsWith(".") || local.includes("..")) return false;
  const labels = host.split(".");
  const top = labels.pop() ?? "";
  return (
    labels.length > 0 &&
    /^[A-Za-z]{2,}$/.test(top) &&
    labels.every((label) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(label))
  );
}

/** The number that a text says; null for none. Number() alone would take "0x10", "1e400" and "Infinity" too. */
export function readNumber(text: string): number | null {
  return /^[+-]?\d{1,15}(?:\.\d{1,12})?$/.test(text) ? Number(text) : null;
}

/** Whether a text can be dialled: 5 to 20 digits with the signs that people write between them. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, "").length;
  return digits >= 5 && digits <= 20 && /^\+?[0-9 ()./-]{5,40}(?: ?(?:x|ext\.?) ?[0-9]{1,8})?$/i.test(text);
}
