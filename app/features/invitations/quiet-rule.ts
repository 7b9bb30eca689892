const DAY_MS = 86_400_000;

/** At most so many mails in so many days. */
export interface QuietRule {
  mails: number;
  days: number;
}

/** What customers say about how often they want to be asked, as people write it. */
const WORDS = new Map<string, QuietRule | "never">([
  ...["never", "none", "no", "not at all", "no mails"].map((word) => [word, "never"] as const),
  ...["weekly", "once a week", "every week"].map((word) => [word, { mails: 1, days: 7 }] as const),
  ...["monthly", "once a month", "every month"].map((word) => [word, { mails: 1, days: 30 }] as const),
  ...["quarterly", "once a quarter", "every quarter"].map((word) => [word, { mails: 1, days: 90 }] as const),
  ...["yearly", "annually", "once a year", "every year"].map(
    (word) => [word, { mails: 1, days: 365 }] as const,
  ),
]);

/**
 * A customer's own tolerance, from the value of an attribute: a word such as "monthly", or a number of mails in thirty
 * days, of which 0 is none at all. Null where the value says nothing that is known.
 */
export function toleranceOf(value: string): QuietRule | "never" | null {
  const text = value.trim().toLowerCase();
  const word = WORDS.get(text);
  if (word) return word;
  if (!/^\d{1,3}$/.test(text)) return null;
  const mails = Number(text);
  return mails === 0 ? "never" : { mails, days: 30 };
}

/**
 * Until when a customer must be left in peace; null when a mail may be sent now.
 * @param sentAt when mails were sent to them (ISO texts), in any order
 */
export function quietUntil(
  sentAt: readonly string[],
  rules: readonly QuietRule[],
  now: string,
): { until: string; rule: QuietRule; count: number } | null {
  const newestFirst = [...sentAt].sort().reverse();
  let latest: { until: string; rule: QuietRule; count: number } | null = null;
  for (const rule of rules) {
    const since = new Date(Date.parse(now) - rule.days * DAY_MS).toISOString();
    const inWindow = newestFirst.filter((time) => time > since);
    const oldestThatCounts = inWindow[rule.mails - 1];
    if (oldestThatCounts === undefined) continue;
    const until = new Date(Date.parse(oldestThatCounts) + rule.days * DAY_MS).toISOString();
    if (latest === null || until > latest.until) latest = { until, rule, count: inWindow.length };
  }
  return latest;
}

/** Why a mail is held back, for its list. */
export function heldInWords({ rule, count }: { rule: QuietRule; count: number }): string {
  const mails = count === 1 ? "1 survey mail" : `${count} survey mails`;
  const days = rule.days === 1 ? "day" : `${rule.days} days`;
  return `Got ${mails} in the last ${days}; at most ${rule.mails} may be sent.`;
}
