import { DAY_MS } from "#app/lib/clock.ts";

export interface SizeOnDay {
  /** Such as 2026-01-31. */
  day: string;
  members: number;
  entered: number;
  gone: number;
}

/**
 * One entry for each day from the first known one (not before `from`) to `to`, of the days on which something changed:
 * between two of them the size stays as it was.
 */
export function dailySizes(changes: readonly SizeOnDay[], from: string, to: string): SizeOnDay[] {
  const first = changes[0];
  if (first === undefined) return [];
  const byDay = new Map(changes.map((change) => [change.day, change]));
  let members = changes.filter(({ day }) => day < from).at(-1)?.members ?? 0;
  const days: SizeOnDay[] = [];
  for (let day = first.day > from ? first.day : from; day <= to; day = nextDay(day)) {
    const change = byDay.get(day);
    members = change?.members ?? members;
    days.push(change ?? { day, members, entered: 0, gone: 0 });
  }
  return days;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10);
}
