import { DAY_MS } from "./day.ts";
import type { Growth, PriorityFactors, ThemeStatement } from "./fitted-theme.ts";
import { countPeople } from "./people.ts";

const fadingDays = 45;

/** How much a theme deserves attention: ln(1 + people) · strength · exp(-age / 45 days) · growth, with every factor. */
export function combinePriority(
  measured: { people: number; strength: number; ageDays: number },
  growth: Pick<Growth, "ratio">,
): { priority: number; factors: PriorityFactors } {
  const factors: PriorityFactors = {
    ...measured,
    reach: Math.log1p(measured.people),
    freshness: Math.exp(-measured.ageDays / fadingDays),
    growth: Math.min(2, Math.max(0.5, growth.ratio)),
  };
  return { priority: factors.reach * factors.strength * factors.freshness * factors.growth, factors };
}

/** The priority of a theme's statements; an unknown time counts as now. */
export function measurePriority(statements: readonly ThemeStatement[], growth: Growth, now: string) {
  return combinePriority(
    { people: countPeople(statements), strength: strengthOf(statements), ageDays: ageOf(statements, now) },
    growth,
  );
}

// How sure the kinds are, doubled at most by how strongly it was felt.
function strengthOf(statements: readonly ThemeStatement[]): number {
  let sum = 0;
  for (const { confidence, sentiment } of statements) sum += confidence * (0.5 + Math.abs(sentiment) / 2);
  return statements.length === 0 ? 0 : sum / statements.length;
}

function ageOf(statements: readonly ThemeStatement[], now: string): number {
  const end = Date.parse(now);
  const ages = statements.map(({ occurredAt }) => (occurredAt === null ? 0 : end - Date.parse(occurredAt)));
  return Math.max(0, ages.reduce((least, age) => Math.min(least, age), Number.POSITIVE_INFINITY) / DAY_MS);
}
