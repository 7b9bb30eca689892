import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import type { GridColumn } from "./grid-column.ts";

/** A share of few people, with how far it may lie from that of all customers like these. */
export interface FirstShare {
  label: string;
  value: string;
  n: number;
  of: number;
  low: number;
  high: number;
}

export interface FirstLook {
  people: number;
  /** What is known of each field: of how many. */
  known: { label: string; n: number }[];
  shares: FirstShare[];
  /** What so few customers cannot say yet. */
  notYet: string[];
}

/** Fewer people than this are named one by one, not as a share. */
const LEAST_KNOWN = 5;
const MOST_VALUES = 12;
const MOST_SHARES = 8;
/** What other parts of Earshot need. */
const FOR_GROUPS = 30;
const FOR_EFFECTS = 40;

/**
 * What the first customers say, honestly: the commonest value of each column whose values repeat, with the 95 % interval
 * of its share, and what needs more of them.
 */
export function firstLook(
  columns: readonly GridColumn[],
  rows: readonly { cells: ReadonlyMap<string, string> }[],
): FirstLook {
  const people = rows.length;
  const known = columns.map(({ key, label }) => ({
    label,
    n: rows.filter(({ cells }) => cells.get(key)).length,
  }));
  const shares = columns.flatMap((column) => commonest(column, rows));
  const notYet = [
    ...(people < FOR_GROUPS
      ? [
          `Suggested groups need ${FOR_GROUPS} customers of whom several things are known; there are ${people}.`,
        ]
      : []),
    ...(people < FOR_EFFECTS
      ? [`Differences between two groups show from 20 people in each on; below that they may be chance.`]
      : []),
    "What they want and what annoys them is in their own words: bring in tickets, reviews or answers.",
  ];
  const sorted = shares.sort((a, b) => b.n / b.of - a.n / a.of || b.of - a.of).slice(0, MOST_SHARES);
  return { people, known: known.filter(({ n }) => n > 0), shares: sorted, notYet };
}

const ALONE = new Set(["name", "email", "externalId", "phone", "since", "consent", "domain"]);

function commonest(
  { key, label }: GridColumn,
  rows: readonly { cells: ReadonlyMap<string, string> }[],
): FirstShare[] {
  if (ALONE.has(key)) return [];
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const value = cells.get(key);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const of = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || of < LEAST_KNOWN || best[1] < 2 || counts.size > Math.min(MOST_VALUES, of - 1)) return [];
  const [value, n] = best;
  const { low, high } = wilsonInterval(n, of);
  return [{ label, value, n, of, low, high }];
}
