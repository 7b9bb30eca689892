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

/**
 * A signed figure with its interval, all three with one decimal where whole numbers would show one of them as 0 that is
 * not: "−0.4", "−0.7", "−0.1".
 */
export function formatSignedAlike(values: readonly number[]): string[] {
  const isFine = values.some((value) => Math.abs(value) >= 0.05 && Math.round(Math.abs(value)) === 0);
  if (!isFine) return values.map(formatSigned);
  return values.map((value) => {
    const rounded = Math.abs(value).toFixed(1);
    if (rounded === "0.0") return "0";
    return `${value > 0 ? "+" : "−"}${rounded}`;
  });
}

/** A signed amount of whole currency units, for differences and their intervals: "+€65", "−€34", "€0". */
export function formatMoneyChange(minor: number, currency: string | null): string {
  const unit = 10 ** minorUnitDigits(currency);
  const whole = Math.round(minor / unit) * unit;
  return `${whole > 0 ? "+" : whole < 0 ? "−" : ""}${formatMoney(Math.abs(whole), currency)}`;
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
