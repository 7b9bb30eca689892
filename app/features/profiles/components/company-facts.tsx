import { DateText } from "#app/components/date-text.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { RevenueList } from "#app/features/companies/components/revenue-list.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { CompanyPerson } from "../company/company-person.ts";

interface CompanyFactsProps {
  /** Null until the company was counted for the first time. */
  metrics: {
    health: { score: number | null };
    openPains: number;
    lastActiveAt: string | null;
  } | null;
  revenue: readonly { currency: string; revenueMinor: number; purchases: number }[];
  people: readonly CompanyPerson[];
}

/** The numbers of one company, each leading to what it counts. */
export function CompanyFacts({ metrics, revenue, people }: CompanyFactsProps) {
  const present = people.filter((person) => person.present).length;
  const purchases = revenue.reduce((sum, one) => sum + one.purchases, 0);
  return (
    <StatRow className="mb-12">
      <Stat
        label="Health"
        value={metrics?.health.score ?? "–"}
        note={metrics ? "of 100" : "being counted"}
        to="#health"
      />
      <Stat
        label="People"
        value={present}
        {...(people.length > present && { note: `${people.length - present} more have left` })}
        to="#people"
      />
      <Stat
        label="Revenue"
        value={<RevenueList revenue={revenue} />}
        note={formatNoun(purchases, "purchase", "purchases")}
        to="#people"
      />
      <Stat label="Open pain points" value={metrics?.openPains ?? "–"} to="#voices" />
      <Stat
        label="Last heard"
        value={metrics?.lastActiveAt ? <DateText iso={metrics.lastActiveAt} /> : "–"}
        to="#people"
      />
    </StatRow>
  );
}
