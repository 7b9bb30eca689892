import { Money } from "#app/components/money.tsx";

/** What was paid, each currency for itself. */
export function RevenueList({ revenue }: { revenue: readonly { currency: string; revenueMinor: number }[] }) {
  if (revenue.length === 0) return <>–</>;
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-2">
      {revenue.map(({ currency, revenueMinor }, at) => (
        <span key={currency} className="whitespace-nowrap">
          {at > 0 && "+ "}
          <Money minor={revenueMinor} currency={currency || null} />
        </span>
      ))}
    </span>
  );
}
