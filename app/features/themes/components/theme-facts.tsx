import { TrendChart } from "#app/components/charts/trend-chart.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { formatMonth } from "#app/components/dates.ts";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { countInterval } from "../count-interval.ts";
import type { ThemeKind } from "../theme-kind.ts";
import { trendInWords } from "./theme-table.tsx";

interface FactTheme {
  id: string;
  kind: ThemeKind;
  people: number;
  mentions: number;
  sentiment: number;
  growth: number;
  rising: boolean;
  falling: boolean;
  priority: number;
  factors: { reach: number; strength: number; freshness: number; growth: number };
  firstSeenAt: string | null;
  lastSeenAt: string | null;
  terms: readonly { term: string; weight: number }[];
}

/** The numbers of a theme, each leading to what it counts, and what its priority is made of. */
export function ThemeFacts({
  theme,
  active,
}: {
  theme: FactTheme;
  /** How many customers are active, and how many of them spoke of it. */
  active: { customers: number; speakers: number };
}) {
  const share = active.customers === 0 ? null : active.speakers / active.customers;
  return (
    <StatRow className="mb-12">
      <Stat label="People" value={formatCount(theme.people)} to="#quotes" />
      <Stat label="Mentions" value={formatCount(theme.mentions)} to={paths.feedback({ theme: theme.id })} />
      <Stat
        label="Of active customers"
        value={share === null ? "–" : formatShare(share)}
        {...(active.customers > 0
          ? { note: `${formatCount(active.speakers)} of ${formatCount(active.customers)}` }
          : {})}
      />
      <Stat label="Sentiment" value={formatSigned(theme.sentiment * 100)} note="from −100 to +100" />
      <Stat
        label="Last mentioned"
        value={theme.lastSeenAt ? <DateText iso={theme.lastSeenAt} /> : "–"}
        size="small"
        note={
          theme.firstSeenAt ? (
            <>
              first <DateText iso={theme.firstSeenAt} />
            </>
          ) : undefined
        }
      />
    </StatRow>
  );
}

/** Mentions a month, with the interval that counts this small carry. */
export function ThemeTrend({
  theme,
  months,
  trend,
}: {
  theme: FactTheme;
  months: readonly string[];
  trend: readonly number[];
}) {
  return (
    <TrendChart
      title={trendTitle(theme, trend)}
      measure="Mentions"
      tone={theme.kind}
      points={months.map((month, index) => {
        const value = trend[index] ?? 0;
        return { label: formatMonth(`${month}-01T00:00:00.000Z`), value, ...countInterval(value) };
      })}
      note="The band is the 95 % interval of a count. The current month is not over."
    />
  );
}

function trendTitle(theme: FactTheme, trend: readonly number[]): string {
  if (theme.rising) return `Rising: its share of all talk is ${theme.growth.toFixed(1)} times what it was`;
  if (theme.falling) return `Falling: its share of all talk is ${theme.growth.toFixed(1)} times what it was`;
  return `${trendInWords(trend)}`;
}

/** What the priority is made of, and the words the theme is about. */
export function ThemeWhy({ theme }: { theme: FactTheme }) {
  const { reach, strength, freshness, growth } = theme.factors;
  return (
    <Disclosure summary="How this theme is ranked, and the words that hold it together">
      <div className="grid gap-4 py-2 text-sm">
        <p>
          Priority {theme.priority.toFixed(1)} = reach {reach.toFixed(1)} (people, on a logarithmic scale) ×
          strength {strength.toFixed(1)} (how strongly it is felt) × freshness {freshness.toFixed(2)} (fades
          with the days since the last mention) × growth {growth.toFixed(1)} (last 30 days against the 90
          before).
        </p>
        <p>
          Grouped because they share:{" "}
          {theme.terms
            .slice(0, 12)
            .map((term) => term.term)
            .join(", ")}
          .
        </p>
      </div>
    </Disclosure>
  );
}
