/** The present moment as ISO-8601 UTC text with milliseconds: the one form in which times are stored. */
export function nowIso(): string {
  return new Date().toISOString();
}

/** The moment `milliseconds` from now (negative for the past) in the stored form. */
export function isoFromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

/** The day of a moment, as a moment in the stored form: all that is kept of when an anonymous answer was given. */
export function dayOf(iso: string): string {
  return `${iso.slice(0, 10)}T00:00:00.000Z`;
}

export const DAY_MS = 86_400_000;

/** The moment `days` days before another one, in the stored form. */
export function daysBefore(iso: string, days: number): string {
  return new Date(Date.parse(iso) - days * DAY_MS).toISOString();
}
