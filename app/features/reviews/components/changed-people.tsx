import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatMoney } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** How many there are now and were then, who entered and who left, and what they paid. */
export function ChangedPeople({
  reviewId,
  people,
  moves,
  revenue,
  window,
}: {
  reviewId: string;
  people: { before: number; after: number };
  moves: { entered: number; left: number } | null;
  revenue: readonly { currency: string; before: number; after: number }[];
  window: "month" | "quarter" | null;
}) {
  const days = window === "month" ? "four weeks" : "quarter";
  return (
    <div className="mb-8">
      <StatRow>
        <Stat label="People" value={formatCount(people.after)} note={`${formatCount(people.before)} then`} />
        {moves && (
          <>
            <Stat
              label="Entered"
              value={formatCount(moves.entered)}
              note="since then"
              to={paths.reviewPeople(reviewId, { which: "entered" })}
            />
            <Stat
              label="Left"
              value={formatCount(moves.left)}
              note="since then"
              to={paths.reviewPeople(reviewId, { which: "left" })}
            />
          </>
        )}
        {revenue.map(({ currency, before, after }) => (
          <Stat
            key={currency}
            label={`Revenue of the last ${days}`}
            value={formatMoney(after, currency)}
            note={`${formatMoney(before, currency)} then`}
          />
        ))}
      </StatRow>
    </div>
  );
}
