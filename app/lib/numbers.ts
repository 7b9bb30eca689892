import { minorUnitDigits } from "#app/lib/money.ts";

/** A whole number with thousands set off, always in the same way on server and browser. */
export function formatCount(count: number): string {
  return counts.format(Math.round(count));
}

const counts = new Intl.NumberFormat("en-GB");

/** A share between 0 and 1 as a percentage without decimals that no line break parts; small ones say "under 1 %". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return "under 1\u00a0%";
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A number with its noun: "1 person", "12 people". */
export function formatNoun(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A signed whole number with a real minus, for scores such as NPS: "+12", "−4", "0". */
export function formatSigned(value: number): string {
  const rounded = Math.round(value);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : "0";
}

/** An amount in minor units (cents, whole yen) with its currency, without cents from a thousand up. */
export function formatMoney(minor: number, currency: string | null): string {
  const smallest = minorUnitDigits(currency);
  const amount = minor / 10 ** smallest;
  const digits = Math.abs(amount) >= 1000 || Number.isInteger(amount) ? 0 : smallest;
  const known = currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null;
  return amountFormat(known, digits).format(amount);
}

// Making a format takes a hundred times as long as using it, and a list shows dozens of amounts.
const amountFormats = new Map<string, Intl.NumberFormat>();

function amountFormat(currency: string | null, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const known = amountFormats.get(key);
  if (known) return known;
  const style = currency === null ? {} : { style: "currency" as const, currency };
  const format = new Intl.NumberFormat("en-GB", {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  amountFormats.set(key, format);
  return format;
}
