import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { Section } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { FirstLook } from "../first-look.ts";

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What the first customers say, and what they cannot say yet. */
export function FirstLookSection({ look, noun }: { look: FirstLook; noun: readonly [string, string] }) {
  const { people, known, shares, notYet } = look;
  return (
    <Section
      title={`What ${formatNoun(people, noun[0], noun[1])} can say`}
      lead="So few show tendencies, not facts: each band is where the share of all others like these may lie, if these were drawn at random."
    >
      <p className="mb-6 max-w-reading text-sm">
        Known of them: {known.map(({ label, n }) => `${label} ${n} of ${people}`).join(", ")}.
      </p>
      {shares.length > 0 && (
        <DotInterval
          title="What they most often have in common"
          dots={shares.map(({ label, value, n, of, low, high }) => ({
            key: label,
            label: `${label}: ${value}`,
            value: (n / of) * 100,
            low: low * 100,
            high: high * 100,
            text: `${n} of ${of}; between ${percent(low)} and ${percent(high)}`,
          }))}
          from={0}
          to={100}
          measure="Share"
          note="95 % intervals (Wilson)."
        />
      )}
      <h3 className="mt-6 mb-2 font-semibold">What they cannot say yet</h3>
      <ul className="grid max-w-reading list-disc gap-1 ps-5">
        {notYet.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
