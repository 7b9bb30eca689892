import { formatCount } from "#app/lib/numbers.ts";

/** Says that customers pay in several currencies and that these are not added up; nothing where there is one. */
export function CurrencyNote({
  currencies,
}: {
  currencies: readonly { currency: string | null; buyers: number }[];
}) {
  if (currencies.length < 2) return null;
  const each = currencies.map(
    ({ currency, buyers }) => `${currency ?? "no named currency"} (${formatCount(buyers)})`,
  );
  const paid = `Customers pay in ${each.slice(0, -1).join(", ")} and ${each.at(-1)}.`;
  const apart =
    "Sums in different currencies are never added up: each customer stands beside those who mostly pay in the same one.";
  return <p className="mb-4 max-w-reading">{`${paid} ${apart}`}</p>;
}
