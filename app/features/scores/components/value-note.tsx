import { formatCount, formatShare } from "#app/lib/numbers.ts";

type Value = { why: string } | { check: { customers: number; days: number; ratio: number; covered: number } };

/** Per currency: how well the estimate did on purchases that were held back, or why there is none. */
export function ValueNote({
  currencies,
}: {
  currencies: readonly { currency: string | null; value: Value }[];
}) {
  return (
    <ul className="grid max-w-reading gap-2">
      {currencies.map(({ currency, value }) => (
        <li key={currency}>
          {currency ?? "No currency named"}:{" "}
          {"why" in value ? (
            <>the data carry no estimate: {value.why}.</>
          ) : (
            <>
              each customer has an estimate with an interval. Tried on the last {value.check.days} days, which
              it had not seen: {formatShare(value.check.ratio)} of the foretold purchases came, and{" "}
              {formatShare(value.check.covered)} of {formatCount(value.check.customers)} customers spent what
              their interval said (80 % were meant).
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
