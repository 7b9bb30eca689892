/** The last `count` months up to the one of `now` (ISO text), oldest first, as "2026-03". */
export function lastMonths(now: string, count: number): string[] {
  const year = Number(now.slice(0, 4));
  const month = Number(now.slice(5, 7));
  return Array.from({ length: count }, (_, index) => {
    const total = year * 12 + (month - 1) - (count - 1 - index);
    return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
  });
}

/** A list's counts by month, with 0 where a month has none. */
export function byMonth(
  months: readonly string[],
  counts: readonly { month: string; mentions: number }[],
): number[] {
  const known = new Map(counts.map((count) => [count.month, count.mentions]));
  return months.map((month) => known.get(month) ?? 0);
}
