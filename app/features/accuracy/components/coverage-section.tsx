import { BarList } from "#app/components/charts/bar-list.tsx";
import { asKind, kindWords } from "#app/components/kind.ts";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface ShownCoverage {
  all: number;
  withTheme: number;
  byKind: readonly { kind: string; all: number; withTheme: number }[];
  unsorted: { about: readonly { word: string; count: number }[]; lookedAt: number };
}

/** How much of what customers said carries a theme, and what the rest talks about. */
export function CoverageSection({ coverage }: { coverage: ShownCoverage }) {
  const { all, withTheme, byKind, unsorted } = coverage;
  if (all === 0) return null;
  return (
    <Section
      title="How much carries a theme"
      lead="A statement that shares too little with others stays without one until more people say the like."
    >
      <StatRow className="mb-6">
        <Stat label="All statements" value={formatShare(withTheme / all)} n={all} />
        {byKind.map(({ kind, ...counts }) => (
          <Stat
            key={kind}
            label={kindWords[asKind(kind)].many}
            value={formatShare(counts.withTheme / counts.all)}
            n={counts.all}
            to={paths.feedback({ kind })}
          />
        ))}
      </StatRow>
      {unsorted.about.length > 0 && (
        <BarList
          title={`What the ${formatNoun(unsorted.lookedAt, "latest statement", "latest statements")} without a theme are about`}
          measure="Statements"
          bars={unsorted.about.map(({ word, count }) => ({
            key: word,
            label: word,
            value: count,
            to: paths.feedback({ search: word }),
          }))}
        />
      )}
    </Section>
  );
}
