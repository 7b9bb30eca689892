import { formatMoney } from "#app/lib/numbers.ts";

/** An amount in minor units with its currency. */
export function Money({ minor, currency }: { minor: number; currency: string | null }) {
  return <span className="tabular whitespace-nowrap">{formatMoney(minor, currency)}</span>;
}
