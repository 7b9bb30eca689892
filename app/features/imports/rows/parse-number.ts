import { minorUnitDigits } from "#app/lib/money.ts";

const MAX_LENGTH = 40;
// Spaces of any width and the Swiss apostrophe set off thousands.
const GROUPING = /[\s'\u2019]/g;

/** A number as people write it, or undefined when the text is none. `decimalComma`: 1.234,5 rather than 1,234.5. */
export function parseNumber(raw: string, decimalComma: boolean): number | undefined {
  const text = raw.trim();
  if (text === "" || text.length > MAX_LENGTH) return undefined;
  const negative = /^\(.*\)$/.test(text) || /^[-\u2212]|[-\u2212]$/.test(text);
  const bare = text
    .replace(/^[(+\u2212-]|[)\u2212-]$/g, "")
    .replace(/%$/, "")
    .replace(GROUPING, "");
  const [group, point] = decimalComma ? [".", ","] : [",", "."];
  const [whole = "", fraction, ...more] = bare.split(point);
  const parts = whole.split(group);
  // Groups of three, or of two before the last one as in India: 1,23,456. "1,23" is no thousand.
  const grouped =
    parts.length === 1 ||
    (/^\d{3}$/.test(parts.at(-1) ?? "") && parts.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)));
  const digits = parts.join("");
  if (
    more.length > 0 ||
    !grouped ||
    !/^\d*$/.test(digits) ||
    !/^\d*(e[+-]?\d{1,2})?$/i.test(fraction ?? "")
  ) {
    return undefined;
  }
  if (digits === "" && (fraction ?? "") === "") return undefined;
  const value = Number(`${digits || "0"}.${fraction || "0"}`);
  if (!Number.isFinite(value)) return undefined;
  return negative ? -value : value;
}

/** Which sign a number proves to stand before its fraction: "1.234,5" the comma; "1,234" and "12" prove nothing. */
export function proveDecimalSign(value: string): "comma" | "point" | undefined {
  const digits = value.slice(0, MAX_LENGTH).replace(/[^\d.,]/g, "");
  if (/,\d{1,2}$|,\d{4,}$|\.\d{3},\d+$/.test(digits)) return "comma";
  return /\.\d{1,2}$|\.\d{4,}$|,\d{3}\.\d+$/.test(digits) ? "point" : undefined;
}

const SYMBOLS = new Map([
  ["€", "EUR"],
  ["$", "USD"],
  ["US$", "USD"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["zł", "PLN"],
  ["Kč", "CZK"],
  ["₩", "KRW"],
  ["R$", "BRL"],
  ["A$", "AUD"],
  ["C$", "CAD"],
]);

export interface ParsedMoney {
  minor: number;
  /** As written in the cell; null when the cell names none. */
  currency: string | null;
}

/** An amount in minor units (cents), or undefined; a currency written in the cell wins over the given one. */
export function parseMoney(raw: string, decimalComma: boolean, currency: string): ParsedMoney | undefined {
  const text = raw.trim();
  if (text.length > MAX_LENGTH) return undefined;
  const written = /[^\d\s.,()+\u2212'\u2019-]+/.exec(text)?.[0] ?? "";
  const named = parseCurrency(written);
  if (written !== "" && named === undefined) return undefined;
  const amount = parseNumber(text.replace(written, ""), decimalComma);
  if (amount === undefined) return undefined;
  const minor = Math.round(amount * 10 ** minorUnitDigits(named ?? currency));
  // Beyond this, sums of amounts are no longer exact.
  if (Math.abs(minor) > 1e13) return undefined;
  return { minor: minor === 0 ? 0 : minor, currency: named ?? null };
}

/** A currency's three letters from its letters or its sign. */
export function parseCurrency(raw: string): string | undefined {
  const text = raw.trim();
  return SYMBOLS.get(text) ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
}
