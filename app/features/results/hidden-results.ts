import { enoughInPart, enoughPeople } from "#app/features/responses/anonymous/enough-people.ts";
import { narrowedBy, type ResultsFilter } from "./results-filter.ts";

/** Why results of an anonymous survey are not shown; null where they are. */
export type HiddenBecause = "too-few" | "small-part" | "several-filters" | "time-span";

/**
 * Whether the results of a filter may be shown where fewer than `k` people must not be. One filter at a time, so that
 * no two of them can be subtracted from each other; no time span, which could be moved by a day; and both the part and
 * the rest are enough. `cells` are the counts of every value of what is filtered by, if it parts the whole.
 */
export function hiddenBecause(
  filter: ResultsFilter,
  counts: { part: number; total: number; setAside: number; cells: ReadonlyMap<string, number> | null },
  k: number | null,
): HiddenBecause | null {
  if (k === null) return null;
  const { part, total, setAside, cells } = counts;
  if (!enoughPeople(total, k)) return "too-few";
  const narrowed = narrowedBy(filter);
  if (filter.from !== null || filter.to !== null) return "time-span";
  if (narrowed.length + Number(filter.setAside) > 1) return "several-filters";
  if (filter.setAside) return enoughInPart(total, total + setAside, k) ? null : "small-part";
  const name = narrowed[0];
  if (name === undefined) return null;
  if (!enoughInPart(part, total, k)) return "small-part";
  const value = filter[name];
  return cells === null || shownCells(cells, k).has(String(value)) ? null : "small-part";
}

/**
 * Which parts of a whole may be shown side by side. Where the hidden ones together are fewer than `k`, whoever subtracts
 * the shown ones from the whole would know them, so the smallest shown one is hidden too (complementary suppression:
 * Cox 1980, "Suppression Methodology and Statistical Disclosure Control", JASA 75).
 */
export function shownCells(cells: ReadonlyMap<string, number>, k: number | null): Set<string> {
  const shown = [...cells].filter(([, count]) => enoughPeople(count, k)).sort(([, a], [, b]) => b - a);
  let hidden = [...cells].reduce((sum, [, count]) => (enoughPeople(count, k) ? sum : sum + count), 0);
  while (shown.length > 0 && !enoughPeople(hidden, k)) hidden += shown.pop()?.[1] ?? 0;
  return new Set(shown.map(([cell]) => cell));
}
