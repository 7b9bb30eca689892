import { minorUnitDigits } from "#app/lib/money.ts";

/** A whole number with thousands set off, always in the same way on server and browser. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString("en-GB");
}

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
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return amount.toLocaleString("en-GB", options);
  return amount.toLocaleString("en-GB", { style: "currency", currency, ...options });
}
