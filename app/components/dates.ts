const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "23 Nov 2026" in UTC, so that server and browser write the same. */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "23 Nov 2026, 14:05 UTC". */
export function formatDateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${formatDate(iso)}, ${date.toISOString().slice(11, 16)} UTC`;
}

/** "Nov 2026". */
export function formatMonth(iso: string): string {
  return formatDate(iso).replace(/^\d+ /, "");
}

/** How long ago in words, as seen from `now`: "just now", "5 minutes ago", "3 days ago"; from two months on the date. */
export function formatAgo(iso: string, now: string): string {
  const age = Date.parse(now) - Date.parse(iso);
  if (Number.isNaN(age)) return iso;
  if (age < 0 || age >= 60 * day) return formatDate(iso);
  if (age < minute) return "just now";
  const [size, word]: [number, string] =
    age < hour
      ? [minute, "minute"]
      : age < day
        ? [hour, "hour"]
        : age < 14 * day
          ? [day, "day"]
          : [7 * day, "week"];
  const count = Math.floor(age / size);
  return `${count} ${word}${count === 1 ? "" : "s"} ago`;
}
