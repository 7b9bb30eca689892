import { formatAgo, formatDate, formatDateTime } from "./dates.ts";

/** A day, written the same everywhere; the exact time is in its title. */
export function DateText({ iso, time = false }: { iso: string; time?: boolean }) {
  return (
    <time dateTime={iso} title={formatDateTime(iso)} className="whitespace-nowrap">
      {time ? formatDateTime(iso) : formatDate(iso)}
    </time>
  );
}

/** How long ago, as seen from the loader's `now`: the browser repeats what the server wrote. */
export function TimeAgo({ iso, now }: { iso: string; now: string }) {
  return (
    <time dateTime={iso} title={formatDateTime(iso)} className="whitespace-nowrap">
      {formatAgo(iso, now)}
    </time>
  );
}
