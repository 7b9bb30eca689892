import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { formatShare } from "#app/lib/numbers.ts";

type Values = NonNullable<LineEvidence["distribution"]>;

/** All values of a line side by side, the most common first, with their shares in words. */
export function DistributionOfLine({ values }: { values: Values }) {
  const total = values.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className="grid gap-1">
      {total <= 1.02 && <Strip values={values} />}
      <p className="break-words">
        {values.map(({ value, share, othersShare }, at) => (
          <span key={value}>
            {at > 0 && " · "}
            <bdi className="text-ink">{value}</bdi> {formatShare(share)}
            {othersShare !== undefined && ` (others ${formatShare(othersShare)})`}
          </span>
        ))}
      </p>
    </div>
  );
}

/** One bar of which each value takes its share; the words below say the same. */
function Strip({ values }: { values: Values }) {
  let left = 0;
  return (
    <svg width="100%" height="10" aria-hidden="true" className="block max-w-sm">
      <rect width="100%" height="10" rx="2" className="fill-chart-ground" />
      {values.map(({ value, share }, at) => {
        const x = left;
        left += share;
        return (
          <rect
            key={value}
            x={`${(x * 100).toFixed(2)}%`}
            width={`${Math.max(0, share * 100 - 0.6).toFixed(2)}%`}
            height="10"
            className="fill-ink"
            opacity={Math.max(0.2, 0.85 - at * 0.14)}
          />
        );
      })}
    </svg>
  );
}
